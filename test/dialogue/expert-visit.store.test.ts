import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hours, minutes } from '../../core/kernel/instant.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
let mara: Phone;
let kim: Phone;
let ticket: Ticket;
beforeEach(async () => {
  town = await openTown();
  mara = await town.customer('Mara Klein', '+494066969100');
  kim = await town.expert('Kim Adler');
  ticket = await town.report(mara);
  await kim.tap('Accept Mon 1 Mar, 14:00-18:00');
});
afterEach(() => town.close());

const visit = async (): Promise<Visit> => {
  const found = (await town.do(({ visits }) => visits.ofTicket(ticket.id))).at(-1);
  if (!found) throw new Error('There is no visit');
  return found;
};

/** The visit's card as it reads now. */
const card = async () => {
  const { id } = await visit();
  const found = (await kim.bubbles()).findLast(({ cardKey }) => cardKey === `visit:${id}`);
  if (!found) throw new Error('There is no card');
  return found;
};

const onSite = async (): Promise<void> => {
  await town.pass(hours(5.6));
  await kim.tap('On my way');
  await town.pass(minutes(20));
  await kim.tap("I've arrived");
};

const lastBody = async (phone: Phone) => (await phone.bubbles()).at(-1)?.message.body;

const finishAs = async (outcome: string): Promise<void> => {
  await kim.tap('Finish');
  await kim.tap(outcome);
};

const CARD_SECRETS = ['Lange Reihe', '+494066969100', 'Mara', '53.55'];

describe('a visit goes', () => {
  test('on the way, to the door, and to its end on one card', async () => {
    const before = await card();
    expect(await kim.tap('On my way')).toBe(town.say('toast-departed'));
    expect(await visit()).toMatchObject({ status: 'en_route' });
    expect(await kim.tap("I've arrived")).toBe(town.say('toast-arrived'));
    expect(await visit()).toMatchObject({ status: 'on_site' });
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'in_progress' });
    expect((await card()).id).toBe(before.id);
  });

  test('and shows nothing about the customer when it is over', async () => {
    await onSite();
    for (const label of ['Finish', 'Fixed', 'Skip', 'Skip', 'Confirm']) await kim.tap(label);
    const shown = JSON.stringify((await kim.bubbles()).map(({ message }) => message));
    for (const secret of CARD_SECRETS) expect(shown).not.toContain(secret);
    expect((await card()).state).toBe('closed');
  });

  test('with one step per tap, however often it is tapped', async () => {
    const depart = await kim.button('On my way');
    const answers = [];
    for (let times = 0; times < 5; times += 1) answers.push(await kim.press(depart));
    expect(await visit()).toMatchObject({ status: 'en_route' });
    expect(answers.filter((words) => words === town.say('toast-departed'))).toHaveLength(1);
    expect(answers.every((words) => words !== null)).toBe(true);
    expect(await kim.labels()).toContain("I've arrived");
  });

  test('in its order, whatever an old button says', async () => {
    await kim.tap('On my way');
    const arrive = await kim.button("I've arrived");
    await kim.press(arrive);
    expect(await kim.press(arrive)).toBe(town.say('tap-stale'));
    expect(await visit()).toMatchObject({ status: 'on_site' });
    expect(await kim.labels()).toContain('Finish');
  });

  test("by its own expert's taps alone", async () => {
    const eve = await town.expert('Eve Fox');
    await eve.command('menu');
    expect(await eve.press(await kim.button('On my way'))).toBe(town.say('tap-unknown'));
    expect(await visit()).toMatchObject({ status: 'confirmed' });
  });
});

describe('typed words', () => {
  test('mean the card further up, also below a reminder', async () => {
    await town.pass(hours(5));
    expect((await kim.bubbles()).at(-1)?.message.choices?.[0]?.label).toBe('Show visit');
    await kim.say('on my way');
    expect(await visit()).toMatchObject({ status: 'en_route' });
  });

  test('mean no card where they are on two', async () => {
    const start = Date.parse('2027-03-01T16:00:00+01:00');
    await town.report(mara, { windows: [{ start, end: start + hours(2) }] });
    await kim.tap('Accept');
    await kim.command('today');
    await kim.say('On my way');
    const all = await town.do(({ visits }) => visits.ofTicket(ticket.id));
    expect(all.map(({ status }) => status)).toEqual(['confirmed']);
    expect(await lastBody(kim)).toContain(town.say('expert-menu', { name: 'Kim Adler', visits: 2, offers: 0 }));
  });
});

describe('an expert who says nothing', () => {
  test('is reminded, asked about the start, and can answer right there', async () => {
    await town.pass(hours(4));
    expect(await kim.labels()).toContain('Show visit');
    await town.pass(hours(2));
    const nudge = (await kim.bubbles()).at(-1);
    expect(nudge?.message.choices?.map(({ label }) => label)).toEqual(['On my way', "Can't make it", 'Show visit']);
    expect(await kim.tap('On my way')).toBe(town.say('toast-departed'));
    expect(await visit()).toMatchObject({ status: 'en_route' });
    expect((await card()).message.choices?.[0]?.label).toBe("I've arrived");
  });

  test('is asked about the end, and can finish right there', async () => {
    await onSite();
    await town.pass(minutes(71));
    const nudge = (await kim.bubbles()).at(-1);
    expect(nudge?.message.choices?.map(({ label }) => label)).toEqual(['Finish', 'Show visit']);
    await kim.tap('Finish');
    expect(await kim.labels()).toContain('Fixed');
  });
});

describe('the end of a visit', () => {
  beforeEach(onSite);

  test('fixed: with a note and two photos', async () => {
    await finishAs('Fixed');
    await kim.say('Replaced the power board.');
    await kim.photo();
    await kim.photo('before and after');
    await kim.tap('Done');
    await kim.tap('Confirm');
    const { outcome } = (await visit()) as Extract<Visit, { status: 'finished' }>;
    expect(outcome).toMatchObject({ kind: 'fixed', note: 'Replaced the power board.\nbefore and after' });
    expect(outcome.attachments).toHaveLength(2);
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'resolved' });
  });

  test('needs another visit: the work that is left is what the next visit plans', async () => {
    await finishAs('Needs another visit');
    await kim.say('1:30');
    await kim.tap('Skip');
    await kim.tap('Skip');
    await kim.tap('Confirm');
    expect(await visit()).toMatchObject({ outcome: { kind: 'follow_up_needed', minutes: 90 } });
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'pending' });
    const [next] = await town.do(({ offers }) => offers.ofTicket(ticket.id)).then((all) => all.slice(-1));
    expect(next).toMatchObject({ status: 'open', expertId: (await kim.owner()).personId });
    expect(next?.options[0].workMinutes).toBe(90);
  });

  test('needs another visit: the next card tells what happened before', async () => {
    await finishAs('Needs another visit');
    await kim.tap('30 min');
    await kim.say('The stand is still loose.');
    await kim.tap('Skip');
    await kim.tap('Confirm');
    await kim.tap('Accept Tue 2 Mar, 14:00-18:00');
    expect(await visit()).toMatchObject({ status: 'confirmed', number: 2 });
    expect((await card()).message.body).toContain('The stand is still loose.');
  });

  test('needs a part: typed 3 is three days, and not the third choice', async () => {
    await finishAs('Needs a part');
    await kim.say('T-con board BN41');
    await kim.say('3');
    await kim.tap('Skip');
    await kim.tap('Skip');
    await kim.tap('Confirm');
    const until = Date.parse('2027-03-04T08:00:00+01:00');
    expect(await visit()).toMatchObject({ outcome: { kind: 'part_needed', part: 'T-con board BN41', until } });
    const held = await town.ticket(ticket.id);
    expect(held).toMatchObject({ status: 'incomplete', holds: [{ kind: 'part', why: 'T-con board BN41', until }] });
  });

  test('not my skill: somebody else is asked', async () => {
    const lee = await town.expert('Lee Brandt');
    await finishAs('Not my skill');
    await kim.say('Needs somebody for panels.');
    await kim.tap('Skip');
    await kim.tap('Confirm');
    expect(await visit()).toMatchObject({ outcome: { kind: 'wrong_skill' } });
    expect(await lee.labels()).toContain('Accept Tue 2 Mar, 14:00-18:00');
    const open = (await town.do(({ offers }) => offers.ofTicket(ticket.id))).filter(({ status }) => status === 'open');
    expect(open.map(({ expertId }) => expertId)).toEqual([(await lee.owner()).personId]);
  });

  test("can't be repaired: not without a reason", async () => {
    await finishAs("Can't be repaired");
    expect((await kim.bubbles()).at(-1)?.message.choices).toEqual([]);
    await kim.photo();
    await kim.say('   ');
    await kim.say('The panel is broken right through.');
    await kim.tap('Done');
    await kim.tap('Confirm');
    expect(await visit()).toMatchObject({
      outcome: { kind: 'irreparable', note: 'The panel is broken right through.' },
    });
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'irreparable' });
  });

  test('is understood as numbers and first letters too', async () => {
    await kim.say('finish');
    await kim.say('2');
    await kim.say('60');
    await kim.say('skip');
    await kim.say('sk');
    await kim.say('1');
    expect(await visit()).toMatchObject({ outcome: { kind: 'follow_up_needed', minutes: 60 } });
  });

  test('asks again where it did not understand', async () => {
    await finishAs('Needs a part');
    await kim.photo();
    expect(await lastBody(kim)).toContain(town.say('finish-part-in-words'));
    await kim.say('screen');
    await kim.say('dunno');
    expect(await lastBody(kim)).toContain(town.say('finish-part-day-unclear'));
    await kim.tap('In a week');
    await kim.say('x'.repeat(5_000));
    expect(await lastBody(kim)).toContain(town.say('finish-note-too-long', { most: 2_000 }));
    await kim.say('💥');
    expect(await kim.labels()).toContain('Skip');
  });

  test('can go back, and is not the end before Confirm', async () => {
    await finishAs('Fixed');
    await kim.tap('Skip');
    await kim.tap('Back');
    await kim.tap('Back');
    await kim.tap("Can't be repaired");
    await kim.tap('Cancel');
    expect(await visit()).toMatchObject({ status: 'on_site' });
  });

  test('confirmed five times ends it once', async () => {
    await finishAs('Fixed');
    await kim.tap('Skip');
    await kim.tap('Skip');
    const confirm = await kim.button('Confirm');
    await Promise.all([1, 2, 3, 4, 5].map(() => kim.press(confirm)));
    const story = await town.do(({ tickets }) => tickets.story(ticket.id));
    expect(story.filter(({ event }) => event.type === 'visit.finished.v1')).toHaveLength(1);
  });
});

test('a visit that has not begun cannot be finished', async () => {
  const { id: visitId } = await visit();
  const { personId, contactPointId } = await kim.owner();
  const messageId = 'a-finish-button';
  const message = {
    body: '',
    choices: [{ label: 'Finish', action: { do: 'open', dialogue: 'finish_visit', args: { visitId } } }],
  };
  await town.do(({ chat }) =>
    chat.addMessage({
      id: messageId,
      personId,
      contactPointId,
      cardKey: null,
      ticketId: ticket.id,
      message: message as never,
      state: 'open',
      platformRef: null,
    }),
  );
  await kim.press({ messageId, choice: 0 });
  expect(await lastBody(kim)).toBe(town.say('refused-not-on-site'));
  expect(await visit()).toMatchObject({ status: 'confirmed' });
});
