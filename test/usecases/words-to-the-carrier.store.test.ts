import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTicketView } from '../../core/desk/cards/read-ticket-view.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

let numbers = 0;
const aNumber = (): string => `+4915113${String((numbers += 1)).padStart(6, '0')}`;

/** A customer with a visit on its way, who writes from a number, and from Telegram, too, unless that is gone. */
const withVisit = async (telegram: 'there' | 'gone'): Promise<{ mara: Phone; sms: Phone; ticketId: string }> => {
  const number = aNumber();
  // Of the stories before: they would be asked first.
  await town.prisma.expert.updateMany({ data: { status: 'paused' } });
  const kim = await town.expert(`Kim ${number}`);
  const mara = await town.customer('Mara Klein', number);
  const sms = town.numbered('sms', number);
  await sms.command('menu');
  const { id: ticketId } = await town.report(mara);
  await kim.tap((await kim.labels()).find((label) => label.startsWith('Accept')) ?? 'Accept');
  const { contactPointId } = await mara.owner();
  if (telegram === 'gone') await town.do(({ people, now }) => people.setGone(contactPointId, now));
  return { mara, sms, ticketId };
};
const optOut = (sms: Phone, word: string) => sms.send({ kind: 'opted_out', word });
const pointOf = async (sms: Phone) =>
  town.do(async ({ people }) => people.contactPoint((await sms.owner()).contactPointId));

describe('a word by which the carrier stops our messages', () => {
  test('is honoured, read at the desk and undone by START', async () => {
    const { sms, ticketId } = await withVisit('there');
    await optOut(sms, 'STOP');
    expect((await pointOf(sms))?.optedOutAt).not.toBeNull();
    const view = () => town.do(async (work) => readTicketView(work, await town.ticket(ticketId)));
    expect((await view()).optedOutOf).toEqual(['sms']);
    await sms.send({ kind: 'opted_in' });
    expect((await pointOf(sms))?.optedOutAt).toBeNull();
    expect((await view()).optedOutOf).toEqual([]);
  });

  test('that may have meant the visit is asked about on another channel', async () => {
    const { mara, sms, ticketId } = await withVisit('there');
    await mara.heard();
    await optOut(sms, 'CANCEL');
    expect(await mara.labels()).toEqual(expect.arrayContaining(['Cancel ticket', 'Keep it']));
    expect(await mara.heard()).toContain((await town.ticket(ticketId)).code);
    expect(await mara.tap('Keep it')).toContain((await town.ticket(ticketId)).code);
    expect((await town.ticket(ticketId)).status).toBe('scheduled');
  });

  test('does cancel the visit when that is what they say then', async () => {
    const { mara, sms, ticketId } = await withVisit('there');
    await optOut(sms, 'cancel');
    await mara.tap('Cancel ticket');
    await mara.tap('No time fits');
    expect((await town.ticket(ticketId)).status).toBe('cancelled');
  });

  test('is for people to ask about where there is no other channel, and cancels nothing', async () => {
    const { sms, ticketId } = await withVisit('gone');
    await optOut(sms, 'CANCEL');
    expect(await town.prisma.task.count({ where: { key: `maybe_cancel:${ticketId}`, closedAt: null } })).toBe(1);
    expect((await town.ticket(ticketId)).status).toBe('scheduled');
  });

  test('that names the messages asks nothing', async () => {
    const { mara, sms } = await withVisit('there');
    await mara.heard();
    await optOut(sms, 'STOP');
    expect(await mara.labels()).not.toContain('Keep it');
  });
});
