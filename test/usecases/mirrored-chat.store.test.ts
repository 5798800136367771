import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeskPage } from '../../core/desk/pages/desk-page.ts';
import { refreshTicketCard } from '../../core/notify/customer/refresh-ticket-card.ts';
import { type Intake, openIntake } from '../intake.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';
import { type Desk, openDesk } from './a-desk.ts';

let town: Town;
let desk: Desk;
let intake: Intake;
beforeAll(async () => {
  town = await openTown();
  desk = openDesk(town);
  intake = openIntake(town);
});
afterAll(() => town.close());

const aCase = async (): Promise<{ mara: Phone; page: DeskPage; ticketId: string }> => {
  const mara = await town.customer('Mara Klein');
  const { id: ticketId } = await town.report(mara);
  return { mara, ticketId, page: { kind: 'ticket', ticketId } };
};
const said = async (page: DeskPage, kind: string): Promise<readonly string[]> =>
  (await desk.lines(page)).filter((line) => line.kind === kind).map(({ text }) => text);
const countLines = async (): Promise<number> => {
  const { rows } = await town.pool.query<{ count: string }>('SELECT count(*) FROM desk_line');
  return Number(rows[0]?.count);
};

describe('the chat of a customer', () => {
  test('is read below their ticket: words, choices, pictures, and what the bot says to it', async () => {
    const { mara, page } = await aCase();
    await mara.command('menu');
    await mara.tap('My tickets');
    await mara.photo('The label');
    await mara.send({ kind: 'edit', text: 'The label, better' });
    await mara.send({ kind: 'unsupported', what: 'sticker' });
    const words = await said(page, 'customer');
    expect(words).toEqual([
      '/menu',
      '▸ My tickets',
      `${town.say('mirror-photo', { count: 1 })}\nThe label`,
      town.say('mirror-corrected', { text: 'The label, better' }),
      town.say('mirror-unsupported'),
    ]);
    expect(
      (await desk.lines(page)).filter(({ kind }) => kind === 'customer').every(({ who }) => who === 'Mara Klein'),
    ).toBe(true);
    expect(await said(page, 'bot')).toContain(town.say('input-unsupported'));
  });

  test('is nobody’s reading before they have a ticket or have asked for a person', async () => {
    const before = await countLines();
    const noa = town.stranger('Noa');
    await noa.command('menu');
    await noa.say('hello');
    await noa.tap('Help');
    expect(await countLines()).toBe(before);
  });

  test('begins with the tap that handed the first ticket in, and the answer to it', async () => {
    const mara = await town.customer('Mara Klein');
    await intake.upTo(mara, 'summary');
    await mara.tap('Confirm');
    const [ticket] = await intake.tickets(mara);
    const lines = await desk.lines({ kind: 'ticket', ticketId: ticket?.id ?? '' });
    expect(lines.map(({ kind }) => kind)).toContain('bot');
    expect(lines.find(({ kind }) => kind === 'customer')?.text).toBe('▸ Confirm');
    expect(
      lines.some(({ text }) => text.includes(town.say('report-accepted-title', { code: ticket?.code ?? '' }))),
    ).toBe(true);
  });

  test('that ends a ticket is read to its end below that ticket', async () => {
    const { mara, page, ticketId } = await aCase();
    await mara.say((await town.ticket(ticketId)).code);
    await mara.tap('Cancel ticket');
    await mara.say('The neighbour has fixed it');
    expect((await town.ticket(ticketId)).status).toBe('cancelled');
    const lines = await desk.lines(page);
    expect(lines.at(-1)?.kind).toBe('bot');
    expect(lines.findLast(({ kind }) => kind === 'customer')?.text).toBe('The neighbour has fixed it');
  });

  test('does not repeat cards that merely change', async () => {
    const { mara, page, ticketId } = await aCase();
    await mara.say((await town.ticket(ticketId)).code);
    const before = (await desk.lines(page)).length;
    const ticket = await town.ticket(ticketId);
    await town.do((work) => refreshTicketCard(work, ticket));
    expect(await desk.lines(page)).toHaveLength(before);
  });

  test('keeps a one-time code to itself', async () => {
    const { mara, page } = await aCase();
    await mara.command('start', 'a-secret-way-in');
    expect(JSON.stringify(await desk.lines(page))).not.toContain('secret');
  });
});

describe('the chat of an expert', () => {
  test('is not mirrored, also where they are a customer too', async () => {
    const kim = await town.expert('Kim Adler');
    const { personId } = await kim.owner();
    await town.do(({ people }) => people.addRole(personId, 'customer'));
    const before = await countLines();
    await kim.command('today');
    await kim.command('offers');
    expect(await countLines()).toBe(before);
    const { mara, page } = await aCase();
    await mara.command('menu');
    expect((await desk.lines(page)).map(({ text }) => text).join()).not.toContain('Accept');
  });
});
