import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { days, hours, minutes } from '../../core/kernel/instant.ts';
import { tellExpired } from '../../core/notify/customer/tell-expired.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { type Intake, openIntake } from '../intake.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
let intake: Intake;
let mara: Phone;
let kim: Phone;
let ticket: Ticket;

const begin = async (): Promise<void> => {
  town = await openTown();
  intake = openIntake(town);
  mara = await town.customer('Mara');
  kim = await town.expert('Kim Adler');
  ticket = await town.report(mara);
};
const accept = async (): Promise<void> => {
  await kim.tap('Accept Mon 1 Mar, 14:00-18:00');
};
const arrive = async (): Promise<void> => {
  await town.passUntil(Date.parse('2027-03-01T13:40:00+01:00'));
  await kim.tap('On my way');
  await town.pass(minutes(20));
  await kim.tap("I've arrived");
};
const finish = async (outcome: string): Promise<void> => {
  await kim.tap('Finish');
  await kim.tap(outcome);
  await kim.say('The backlight was dead.');
  await kim.tap('Skip');
  await kim.tap('Confirm');
};
const status = async () => (await town.ticket(ticket.id)).status;
const card = async () => (await mara.bubbles()).findLast(({ cardKey }) => cardKey === `ticket:${ticket.id}`);
const choices = async () => (await card())?.message.choices?.map(({ label }) => label);

describe('the card of a ticket', () => {
  beforeAll(begin);
  afterAll(() => town.close());

  test('shows what can be done now, and follows the ticket without a new bubble', async () => {
    await mara.say(ticket.code.toLowerCase().replace('-', ' '));
    expect(await choices()).toEqual(['Change time', 'Cancel ticket', 'Add photo or note', 'Talk to a person']);
    const old = await mara.button('Change time');
    const { id } = (await card()) ?? {};
    await accept();
    expect((await card())?.message.body).toContain('Kim Adler');
    await arrive();
    expect(await card()).toMatchObject({ id });
    expect(await choices()).toEqual(['Add photo or note', 'Talk to a person']);
    expect(await mara.press(old)).toBe(town.say('tap-stale'));
    await finish('Fixed');
    expect(await choices()).toEqual(['Not fixed', 'Add photo or note', 'Talk to a person']);
  });

  test('is asked for from the list of tickets, where each says how it stands', async () => {
    await mara.command('tickets');
    const list = (await mara.bubbles()).at(-1);
    expect(list?.message.body).toContain(`${ticket.code} · Samsung UE55AU7100`);
    await mara.tap(ticket.code);
    expect((await mara.bubbles()).at(-1)).toMatchObject({ cardKey: `ticket:${ticket.id}`, state: 'open' });
    expect((await mara.bubbles()).filter(({ cardKey, state }) => cardKey !== null && state === 'open')).toHaveLength(1);
  });
});

describe('a customer whose visit is planned', () => {
  beforeAll(async () => {
    await begin();
    await accept();
  });
  afterAll(() => town.close());

  test('hears who comes and when, once', async () => {
    const heard = await mara.heard();
    expect(heard).toContain('Kim Adler');
    expect(heard).toContain('Mon 1 Mar, 14:00-18:00');
  });

  test('may think better of cancelling', async () => {
    await mara.tap('Cancel ticket');
    await mara.tap('Keep it');
    expect(await status()).toBe('scheduled');
  });

  test('adds a note with a photo, which the expert gets', async () => {
    await kim.news();
    await mara.say(ticket.code);
    await mara.tap('Add photo or note');
    await mara.photo('The bell does not work, please knock.');
    expect((await town.ticket(ticket.id)).attachments).toHaveLength(1);
    expect(await kim.heard()).toContain('please knock');
  });

  test('gives other times: the visit is called off only then, and experts are asked again', async () => {
    await mara.say(ticket.code);
    await mara.tap('Change time');
    await mara.tap('Tue Morning');
    expect(await status()).toBe('scheduled');
    await mara.tap('Done');
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'pending', windows: [{ end: expect.any(Number) }] });
    expect((await town.do((work) => work.visits.ofTicket(ticket.id)))[0]).toMatchObject({ status: 'cancelled' });
  });

  test('cancels with a reason of their own, and everybody knows', async () => {
    await mara.say(ticket.code);
    await mara.tap('Cancel ticket');
    await mara.say('The neighbour has fixed it');
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'cancelled', reason: 'The neighbour has fixed it' });
    expect(await choices()).toEqual(['Report a fault', 'Talk to a person']);
  });
});

describe('after the visit', () => {
  beforeAll(async () => {
    await begin();
    await accept();
    await arrive();
    await finish('Fixed');
    await town.pass(minutes(6));
  });
  afterAll(() => town.close());

  test('stars are taken once, and the bubble becomes the answer', async () => {
    const two = await mara.button('2');
    const five = await mara.button('5');
    await mara.press(two);
    await mara.press(five);
    const story = await town.do((work) => work.tickets.story(ticket.id));
    expect(story.filter(({ event }) => event.type === 'ticket.rated.v1')).toMatchObject([{ event: { stars: 2 } }]);
    const asked = (await mara.bubbles()).find(({ id }) => id === two.messageId);
    expect(asked).toMatchObject({ state: 'closed', message: { body: expect.stringContaining('★★☆☆☆') } });
    expect(await intake.question(mara)).toBe('survey_comment.comment');
  });

  test('a comment goes with them', async () => {
    await mara.say('It still flickers.');
    const story = await town.do((work) => work.tickets.story(ticket.id));
    expect(story.at(-1)).toMatchObject({ event: { type: 'ticket.rated.v1', stars: 2, comment: 'It still flickers.' } });
    const { expertId } = (await town.do((work) => work.visits.ofTicket(ticket.id)))[0] ?? {};
    expect((await town.do((work) => work.people.expert(expertId ?? '')))?.rating).toBe(2);
  });

  test('Not fixed opens the ticket again, for new times', async () => {
    await mara.tap('Not fixed');
    await mara.photo();
    await mara.say('The picture flickers now.');
    await mara.say('tomorrow morning');
    await mara.tap('Done');
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'pending', flags: ['reopened'] });
    expect((await town.ticket(ticket.id)).attachments).toHaveLength(1);
  });
});

describe('what comes without being asked for', () => {
  beforeAll(begin);
  afterAll(() => town.close());

  test('new times are asked for when all have passed, and a tap begins to give them', async () => {
    await kim.tap('Decline');
    await town.pass(days(2));
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'incomplete', holds: [{ kind: 'customer' }] });
    await mara.tap('Change time');
    await mara.say('tomorrow morning');
    await mara.tap('Done');
    expect(await status()).toBe('pending');
  });

  test('is held through the night, unless it is about a visit of that day', async () => {
    const evening = Date.parse('2027-03-05T22:00:00+01:00');
    await town.passUntil(evening);
    const other = await town.report(mara, { windows: [{ start: evening + hours(10), end: evening + hours(14) }] });
    await mara.news();
    await town.do((work) => tellExpired(work, other));
    const rows = await town.pool.query<{ held: boolean }>(
      `SELECT not_before IS NOT NULL AS held FROM outbox WHERE payload->'message'->>'title' LIKE $1`,
      [`%${other.code}%`],
    );
    expect(rows.rows).toEqual([{ held: true }]);
  });
});
