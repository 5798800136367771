import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hours } from '../../core/kernel/instant.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { cancelTicket } from '../../core/usecases/cancel-ticket.ts';
import { changeWindows } from '../../core/usecases/change-windows.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
let mara: Phone;
let kim: Phone;
let lee: Phone;
let ticket: Ticket;
beforeEach(async () => {
  town = await openTown();
  mara = await town.customer('Mara Klein');
  kim = await town.expert('Kim Adler');
  lee = await town.expert('Lee Brandt', { home: { lat: 53.5, lon: 9.9 } });
  ticket = await town.report(mara);
  await kim.tap('Accept Mon 1 Mar, 14:00-18:00');
});
afterEach(() => town.close());

const visits = () => town.do((work) => work.visits.ofTicket(ticket.id));
const lastBody = async (phone: Phone) => (await phone.bubbles()).at(-1)?.message.body;

const cardOf = async (phone: Phone) => {
  const [visit] = await visits();
  return (await phone.bubbles()).findLast(({ cardKey }) => cardKey === `visit:${visit?.id}`);
};

describe("an expert who can't make it", () => {
  test('says why, confirms, and is off the job; the customer hears it and others are asked', async () => {
    await mara.news();
    await kim.tap("Can't make it");
    await kim.tap('Car broke down');
    await kim.tap('Confirm');
    expect((await visits())[0]).toMatchObject({ status: 'cancelled', reason: 'car_broke_down' });
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'pending' });
    expect(await mara.news()).not.toHaveLength(0);
    expect(await lee.labels()).toContain('Accept Mon 1 Mar, 14:00-18:00');
    expect(await kim.labels()).not.toContain('Decline');
    expect((await cardOf(kim))?.message.body).toBe(
      town.say('visit-over-given-back', { planned: 'Mon 1 Mar, 14:00-18:00' }),
    );
  });

  test('may say it in their own words, before or after Other', async () => {
    await kim.tap("Can't make it");
    await kim.tap('Other');
    await kim.say('My dog ate the keys.');
    await kim.tap('Confirm');
    expect((await visits())[0]).toMatchObject({ status: 'cancelled', reason: 'My dog ate the keys.' });
  });

  test('may type the reason instead of tapping', async () => {
    await kim.tap("Can't make it");
    await kim.say('Flooded street');
    await kim.tap('Confirm');
    expect((await visits())[0]).toMatchObject({ status: 'cancelled', reason: 'Flooded street' });
  });

  test('keeps the visit as long as nothing is confirmed', async () => {
    await kim.tap("Can't make it");
    await kim.tap('Ill');
    await kim.tap('Cancel');
    expect((await visits())[0]).toMatchObject({ status: 'confirmed' });
    expect(await kim.labels()).toContain('On my way');
  });

  test('may turn round on the way', async () => {
    await kim.tap('On my way');
    await kim.tap("Can't make it");
    await kim.tap('Stuck in traffic');
    await kim.tap('Confirm');
    expect((await visits())[0]).toMatchObject({ status: 'cancelled' });
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'pending' });
  });

  test('is too late once there, and is told to finish', async () => {
    const late = await kim.button("Can't make it");
    await kim.tap("Can't make it");
    await kim.tap('Ill');
    await kim.tap('On my way');
    await kim.tap("I've arrived");
    await kim.tap('Confirm');
    expect((await visits())[0]).toMatchObject({ status: 'on_site' });
    expect(await kim.press(late)).toBe(town.say('tap-stale'));
  });

  test('after the substitute said yes, the work is the other one’s alone', async () => {
    await kim.tap("Can't make it");
    await kim.tap('Ill');
    await kim.tap('Confirm');
    await lee.tap('Accept Mon 1 Mar, 14:00-18:00');
    const all = await visits();
    expect(all.map(({ status }) => status)).toEqual(['cancelled', 'confirmed']);
    expect(all[1]?.expertId).toBe((await lee.owner()).personId);
    await kim.command('today');
    expect(await lastBody(kim)).toBe(town.say('agenda-nothing-today'));
  });
});

describe('a customer who changes plans', () => {
  test('and cancels: the card says so, and a message on top of it', async () => {
    await kim.news();
    await town.do((work) => cancelTicket(work, ticket.id, ticket.customerId, 'works again'));
    const news = await kim.news();
    expect(news.map(({ kind }) => kind)).toEqual(['edit', 'send']);
    expect((await cardOf(kim))?.message.body).toBe(
      town.say('visit-over-cancelled', { planned: 'Mon 1 Mar, 14:00-18:00' }),
    );
    expect(await kim.labels()).not.toContain('On my way');
  });

  test('and takes another time: the same expert can be asked again', async () => {
    const start = (await town.now()) + hours(50);
    const windows = [{ start, end: start + hours(4) }];
    await town.do((work) => changeWindows(work, ticket.id, ticket.customerId, windows));
    expect((await cardOf(kim))?.state).toBe('closed');
    expect(await kim.labels()).toContain('Accept');
    await kim.tap('Accept');
    expect((await visits()).map(({ status }) => status)).toEqual(['cancelled', 'confirmed']);
  });
});
