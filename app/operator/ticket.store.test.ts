import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Phone } from '../../test/phone.ts';
import { type OperatorAtWork, operatorOn } from '../../test/run-operator.ts';
import { openTown, type Town } from '../../test/town.ts';
import type { TicketAnswer, TicketStory } from './ticket.ts';
import type { TicketLine } from '../../prisma/operator/list-tickets.ts';

let town: Town;
let operator: OperatorAtWork;
let customer: Phone;
let ticket: Ticket;

beforeAll(async () => {
  town = await openTown();
  operator = operatorOn(String(town.pool.options.connectionString));
  customer = await town.customer('Clara');
  await town.expert('Tara');
});
beforeEach(async () => {
  ticket = await town.report(customer);
});
afterAll(async () => {
  operator.close();
  await town.close();
});

const errorOf = async (...args: string[]): Promise<unknown[]> => {
  const { exitCode, answer } = await operator.run<{ error: { code: string } }>(...args);
  return [exitCode, answer.error.code];
};
const hold = (kind: 'payment' | 'details') =>
  town.do(async ({ tickets, now }) => {
    const read = await tickets.lock(ticket.id);
    if (!read) throw new Error('gone');
    const held = { kind, why: 'test', until: null };
    const { status: _, ...facts } = read.state;
    const next = { ...facts, status: 'incomplete', since: now, holds: [held] } as Ticket;
    await tickets.save(read, next, [{ type: 'ticket.hold_placed.v1', hold: held, at: now }]);
  });

describe('a ticket', () => {
  test('is shown by its code, however that is typed, with customer, offers and experts', async () => {
    const typed = ticket.code.toLowerCase().replace('-', '').replaceAll('0', 'o').replaceAll('1', 'l');
    const { answer } = await operator.run<TicketAnswer>('ticket', typed);
    expect(answer).toMatchObject({ ticket: { id: ticket.id, status: 'pending' }, customer: { name: 'Clara' } });
    expect(answer.offers).toMatchObject([{ expert: 'Tara', status: 'open' }]);
    expect(await operator.read('ticket', ticket.code)).toContain(ticket.description);
  });

  test('tells its story, a sentence per event with who and when', async () => {
    const { answer } = await operator.run<TicketStory>('ticket', ticket.code, '--story');
    expect(answer.story.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ticket.submitted.v1', 'ticket.round_started.v1', 'offer.made.v1']),
    );
    expect(answer.story.find(({ type }) => type === 'offer.made.v1')?.text).toContain('Tara');
    expect(await operator.read('ticket', ticket.code, '--story')).toContain(ticket.device.label);
  });

  test('goes on when the operator settles what it waited for, and the story says who did', async () => {
    await hold('payment');
    const { answer } = await operator.run<TicketAnswer>('ticket', ticket.code, 'settle', 'payment');
    expect(answer.ticket.status).toBe('pending');
    const { answer: told } = await operator.run<TicketStory>('ticket', ticket.code, '--story');
    expect(told.story.find(({ type }) => type === 'ticket.hold_settled.v1')?.who).toContain('olga');
    expect((await errorOf('ticket', ticket.code, 'settle', 'part'))[0]).toBe(1);
  });

  test('is cancelled with a reason that its customer is told; offers are taken back', async () => {
    const { answer } = await operator.run<TicketAnswer>('ticket', ticket.code, 'cancel', '--reason', 'asked by phone');
    expect(answer).toMatchObject({ ticket: { status: 'cancelled', reason: 'asked by phone' } });
    expect(answer.offers.every(({ status }) => status === 'withdrawn')).toBe(true);
    const { rows } = await town.pool.query<{ message: { body: string } }>(
      `SELECT message FROM chat_message WHERE ticket_id = $1 ORDER BY seq DESC`,
      [ticket.id],
    );
    expect(rows.some(({ message }) => message.body.includes('asked by phone'))).toBe(true);
    expect((await errorOf('ticket', ticket.code, 'cancel', '--reason', 'again'))[0]).toBe(1);
  });

  test.each([
    [['ticket', 'T-ZZZZZ'], 'no_such_ticket'],
    [['ticket', 'hello'], 'no_ticket_code'],
    [['tickets', '--status', 'lost'], 'no_such_status'],
    [['tickets', '--limit', '0'], 'usage'],
    [['ticket', 'T-ZZZZZ', 'settle'], 'usage'],
    [['ticket', 'T-ZZZZZ', 'settle', 'hunger'], 'usage'],
    [['ticket', 'T-ZZZZZ', 'cancel'], 'usage'],
  ])('%j is refused as %s', async (args, code) => {
    expect(await errorOf(...args)).toEqual([1, code]);
  });
});

describe('the list of tickets', () => {
  test('has the newest first, can be narrowed to statuses, and names nobody', async () => {
    const { answer } = await operator.run<TicketLine[]>('tickets', '--limit', '2');
    expect(answer).toHaveLength(2);
    expect(answer[0]?.code).toBe(ticket.code);
    const { answer: pending } = await operator.run<TicketLine[]>('tickets', '--status', 'pending,in progress');
    expect(new Set(pending.map(({ status }) => status))).toEqual(new Set(['pending']));
    expect(await operator.read('tickets')).not.toContain('Clara');
  });
});
