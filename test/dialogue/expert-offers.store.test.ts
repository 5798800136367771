import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { minutes } from '../../core/kernel/instant.ts';
import type { Offer } from '../../core/offer/offer.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { cancelTicket } from '../../core/usecases/cancel-ticket.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';

let town: Town;
let mara: Phone;
beforeEach(async () => {
  town = await openTown();
  mara = await town.customer('Mara Klein', '+494066969100');
});
afterEach(() => town.close());

const MONDAY = 'Accept Mon 1 Mar, 14:00-18:00';
const TUESDAY = 'Accept Tue 2 Mar, 14:00-18:00';

const offersOf = (ticket: Ticket): Promise<readonly Offer[]> => town.do(({ offers }) => offers.ofTicket(ticket.id));

const offerTo = async (ticket: Ticket, phone: Phone): Promise<Offer | undefined> => {
  const { personId } = await phone.owner();
  return (await offersOf(ticket)).findLast(({ expertId }) => expertId === personId);
};

/** The card of an offer as it reads now. */
const card = async (phone: Phone, ticket: Ticket) => {
  const offer = await offerTo(ticket, phone);
  const found = (await phone.bubbles()).findLast(({ cardKey }) => cardKey === `offer:${offer?.id}`);
  if (!found) throw new Error(`${phone.name} has no card of an offer`);
  return found;
};

describe('an offer', () => {
  test('lets its expert pick a time, decline, or ask why', async () => {
    const kim = await town.expert('Kim Adler');
    await town.report(mara);
    expect(await kim.labels()).toEqual([MONDAY, TUESDAY, 'Decline', 'Why me?']);
  });

  test('of one time alone has a plain Accept', async () => {
    const kim = await town.expert('Kim Adler');
    const at = (await town.now()) + minutes(240);
    await town.report(mara, { windows: [{ start: at, end: at + minutes(180) }] });
    expect(await kim.labels()).toEqual(['Accept', 'Decline', 'Why me?']);
  });

  test('gives away neither address nor number nor name, whatever the customer wrote', async () => {
    const kim = await town.expert('Kim Adler');
    await town.report(mara, { description: 'Lange Reihe 75, call 0171 2345678' });
    const shown = JSON.stringify(await kim.bubbles());
    for (const secret of ['Lange', 'Reihe', '20099', '2345678', '494066969100', 'Mara', '53.55', '9.99']) {
      expect(shown).not.toContain(secret);
    }
  });

  test('warns of a model that nobody has confirmed', async () => {
    const kim = await town.expert('Kim Adler');
    const device = { category: 'tv', modelId: null, brand: null, label: 'old Grundig' };
    await town.report(mara, { device });
    await town.pass(minutes(31));
    expect((await kim.bubbles()).at(-1)?.message.body).toContain(town.say('offer-model-unconfirmed'));
  });

  test('shows the photos of the fault', async () => {
    const kim = await town.expert('Kim Adler');
    const attachments = [{ mediaId: crypto.randomUUID(), kind: 'photo' as const }];
    await town.report(mara, { attachments });
    expect((await kim.bubbles()).at(-1)?.message.media).toEqual(attachments);
  });

  test('accepted becomes a visit at the time that was picked, and a card with the address', async () => {
    const kim = await town.expert('Kim Adler');
    const ticket = await town.report(mara);
    expect(await kim.tap(TUESDAY)).toBe(town.say('toast-accepted'));
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'scheduled' });
    expect(await offerTo(ticket, kim)).toMatchObject({ status: 'accepted', option: 1 });
    expect((await card(kim, ticket)).state).toBe('closed');
    expect(await kim.labels()).toEqual(['On my way', "Can't make it"]);
    const visitCard = (await kim.bubbles()).at(-1)?.message;
    expect(visitCard?.body).toContain('Lange Reihe 75, 20099 Hamburg');
    expect(visitCard?.body).toContain('+494066969100');
    expect(visitCard?.links).toHaveLength(4);
  });

  test('explains itself, and stays open', async () => {
    const kim = await town.expert('Kim Adler');
    await town.expert('Lee Brandt', { home: { lat: 53.49, lon: 9.98 } });
    const ticket = await town.report(mara);
    await kim.tap('Why me?');
    const answer = (await kim.bubbles()).at(-1)?.message.body;
    expect(answer).toContain(town.say('why-rank', { rank: 1, of: 2 }));
    expect(answer).toContain(town.say('why-good-detour'));
    expect((await card(kim, ticket)).state).toBe('open');
  });
});

describe('of several experts', () => {
  test('who accept at once one wins, and the other hears it with the tap', async () => {
    const experts = await Promise.all(['Kim Adler', 'Lee Brandt', 'Mio Costa'].map((name) => town.expert(name)));
    const ticket = await town.report(mara);
    const buttons = await Promise.all(experts.map((phone) => phone.button(MONDAY)));
    const answers = await Promise.all(experts.map((phone, i) => phone.press(buttons[i]!)));
    expect(answers.filter((words) => words === town.say('toast-accepted'))).toHaveLength(1);
    expect(answers.filter((words) => words === town.say('offer-withdrawn-taken'))).toHaveLength(2);
    const statuses = (await offersOf(ticket)).map(({ status }) => status).toSorted();
    expect(statuses).toEqual(['accepted', 'withdrawn', 'withdrawn']);
    expect(await town.do(({ visits }) => visits.ofTicket(ticket.id))).toHaveLength(1);
    for (const phone of experts) expect((await card(phone, ticket)).state).toBe('closed');
  });

  test('the slower one is told by the card, and by the button that was still on the screen', async () => {
    const kim = await town.expert('Kim Adler');
    const lee = await town.expert('Lee Brandt');
    const ticket = await town.report(mara);
    const old = await lee.button(MONDAY);
    await kim.tap(MONDAY);
    expect((await card(lee, ticket)).message.body).toBe(town.say('offer-withdrawn-taken'));
    expect(await lee.press(old)).toBe(town.say('offer-withdrawn-taken'));
  });

  test('those who decline make way for those who were not asked yet', async () => {
    const near = await Promise.all(['Kim', 'Lee', 'Mio'].map((name) => town.expert(name)));
    const far = await town.expert('Noa', { home: { lat: 53.47, lon: 9.98 } });
    const ticket = await town.report(mara);
    expect(await far.bubbles()).toHaveLength(0);
    for (const phone of near) expect(await phone.tap('Decline')).toBe(town.say('toast-declined'));
    expect((await offersOf(ticket)).map(({ status }) => status)).toEqual(['declined', 'declined', 'declined', 'open']);
    expect(await far.labels()).toContain('Decline');
  });

  test('those who do not answer are told that it is too late, and others are asked', async () => {
    const near = await Promise.all(['Kim', 'Lee', 'Mio'].map((name) => town.expert(name)));
    const far = await town.expert('Noa', { home: { lat: 53.47, lon: 9.98 } });
    const ticket = await town.report(mara);
    const old = await near[0]!.button(MONDAY);
    await town.pass(minutes(11));
    expect(await offerTo(ticket, near[0]!)).toMatchObject({ status: 'lapsed' });
    expect((await card(near[0]!, ticket)).state).toBe('closed');
    expect(await near[0]!.press(old)).toBe(town.say('offer-lapsed', { time: '08:10' }));
    expect(await far.labels()).toContain('Decline');
  });
});

describe('a tap', () => {
  test('after the time, before its timer has run, ends the offer itself', async () => {
    const kim = await town.expert('Kim Adler');
    const ticket = await town.report(mara);
    const old = await kim.button(MONDAY);
    await town.pool.query(`UPDATE timer SET status = 'done'`);
    await town.pass(minutes(10));
    expect(await kim.press(old)).toBe(town.say('refused-offer-lapsed'));
    expect(await offerTo(ticket, kim)).toMatchObject({ status: 'lapsed' });
    expect((await card(kim, ticket)).state).toBe('closed');
  });

  test('five times in a second accepts once', async () => {
    const kim = await town.expert('Kim Adler');
    const ticket = await town.report(mara);
    const accept = await kim.button(MONDAY);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => kim.press(accept)));
    expect(answers.filter((words) => words === town.say('toast-accepted'))).toHaveLength(1);
    expect(answers.every((words) => words !== null)).toBe(true);
    expect(await town.do(({ visits }) => visits.ofTicket(ticket.id))).toHaveLength(1);
  });

  test("on somebody else's button does nothing", async () => {
    const kim = await town.expert('Kim Adler');
    const eve = await town.expert('Eve Fox', { skills: [] });
    const ticket = await town.report(mara);
    await eve.command('menu');
    expect(await eve.press(await kim.button(MONDAY))).toBe(town.say('tap-unknown'));
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'pending' });
  });

  test('on an offer whose customer has cancelled is told why', async () => {
    const kim = await town.expert('Kim Adler');
    const ticket = await town.report(mara);
    const old = await kim.button('Decline');
    await town.do((work) => cancelTicket(work, ticket.id, ticket.customerId, 'works again'));
    expect(await kim.press(old)).toBe(town.say('offer-withdrawn-ticket-cancelled'));
  });
});
