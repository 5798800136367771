import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { days, hours } from '../../core/kernel/instant.ts';
import type { Result } from '../../core/kernel/result.ts';
import { acceptOffer } from '../../core/usecases/accept-offer.ts';
import { declineOffer, lapseOffer } from '../../core/usecases/answer-offer.ts';
import { must } from '../../core/usecases/change.ts';
import { cancelTicket } from '../../core/usecases/cancel-ticket.ts';
import { arrive, depart } from '../../core/usecases/run-visit.ts';
import { submitTicket } from '../../core/usecases/submit-ticket.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { moveBusinessClock } from '../../prisma/stores/business-clock.ts';
import { assertInvariants } from '../invariants.ts';
import type { Phone } from '../phone.ts';
import { openTown, type Town } from '../town.ts';
import { activeVisits, aReport, MOVE_KINDS, makeMove, openOffers } from './moves.ts';

const ROUNDS = 8;

let town: Town;
let mara: Phone;
let first: number;
beforeAll(async () => {
  town = await openTown();
  mara = await town.customer('Mara Klein');
  for (const name of ['Kim', 'Lee', 'Noa', 'Ola', 'Pia']) await town.expert(name);
  first = await town.now();
});
afterEach(() => assertInvariants(town.pool));
afterAll(() => town.close());

let day = 0;

/** A ticket of a day that no other test uses, so that everybody is free. */
const report = (on: number = (day += 1)): Promise<Ticket> => {
  const start = first + days(on) + hours(2);
  return town.report(mara, { windows: [{ start, end: start + hours(4) }] });
};

const offersOf = async ({ id }: Ticket) =>
  (await town.do(({ offers }) => offers.ofTicket(id))).filter(({ status }) => status === 'open');

const accept = (offer: { id: string; expertId: string }) =>
  town.do((work) => acceptOffer(work, offer.id, offer.expertId, 0));

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

/** Opens when `count` works have come to it: each has read what it decides upon before the other wrote. */
const aGate = (count: number): (() => Promise<void>) => {
  const waiting: Array<() => void> = [];
  return () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length >= count) for (const go of waiting) go();
    });
};

const rounds = Array.from({ length: ROUNDS }, (_, i) => i + 1);

describe('answers to offers that come at the same instant', () => {
  test.each(rounds)('of several yeses one wins and the others hear that somebody was faster (%d)', async () => {
    const ticket = await report();
    const results = await Promise.all((await offersOf(ticket)).map(accept));
    expect(results.map(codeOf).toSorted()).toEqual(['offer_taken', 'offer_taken', 'ok']);
    expect((await town.do(({ visits }) => visits.ofTicket(ticket.id))).length).toBe(1);
  });

  test.each(rounds)('an expert who takes two offers for the same time gets one of them (%d)', async () => {
    // Neither sees what the other has offered: the same time of the same experts.
    const both = aGate(2);
    const on = (day += 1);
    const start = first + days(on) + hours(2);
    const windows = [{ start, end: start + hours(4) }];
    const { personId } = await mara.owner();
    const submit = () =>
      town.do(async (work) => {
        const ticket = must(await submitTicket(work, aReport(personId, windows)));
        await both();
        return ticket;
      });
    const tickets = await Promise.all([submit(), submit()]);
    const [one, other] = await Promise.all(tickets.map(offersOf));
    const pair = one?.flatMap(
      (a) => other?.filter((b) => b.expertId === a.expertId).map((b) => [a, b] as const) ?? [],
    )[0];
    if (!pair) throw new Error('Nobody was offered both');
    expect(pair[0].options[0].arrival).toBe(pair[1].options[0].arrival);
    const results = await Promise.all(pair.map(accept));
    expect(results.map(codeOf).toSorted()).toEqual(['ok', 'plan_changed']);
    const visits = (await activeVisits(town)).filter(({ expertId }) => expertId === pair[0].expertId);
    expect(visits.length).toBeGreaterThan(0);
  });

  test.each(rounds)('a yes in the very moment in which the time is up counts or not, but never half (%d)', async () => {
    const ticket = await report();
    const [offer] = await offersOf(ticket);
    if (!offer) throw new Error('Nobody was asked');
    const begun = aGate(2);
    // It began in time: what it sees as now is before the end of the offer.
    const yes = town.do(async (work) => {
      await begun();
      return acceptOffer(work, offer.id, offer.expertId, 0);
    });
    await begun();
    await moveBusinessClock(town.pool, Math.max(0, Math.ceil(offer.expiresAt - (await town.now()))));
    const [accepted] = await Promise.all([yes, town.do((work) => lapseOffer(work, offer.id))]);
    const { state } = (await town.do(({ offers }) => offers.find(offer.id))) ?? {};
    expect(codeOf(accepted)).toBe(state?.status === 'accepted' ? 'ok' : 'offer_lapsed');
    await town.pass(1);
  });

  test.each(rounds)(
    'a yes and the customer’s cancelling end in a cancelled ticket, and nobody sets out (%d)',
    async () => {
      const ticket = await report();
      const [offer] = await offersOf(ticket);
      if (!offer) throw new Error('Nobody was asked');
      const cancel = town.do((work) => cancelTicket(work, ticket.id, ticket.customerId, 'It works again.'));
      const [accepted, cancelled] = await Promise.all([accept(offer), cancel]);
      expect(['ok', 'offer_withdrawn']).toContain(codeOf(accepted));
      expect(codeOf(cancelled)).toBe('ok');
      const visits = await town.do((work) => work.visits.ofTicket(ticket.id));
      expect(visits.map(({ status }) => status)).toEqual(accepted.ok ? ['cancelled'] : []);
    },
  );

  test.each(rounds)('the last two to say no at once start one next round (%d)', async () => {
    const ticket = await report();
    const decline = ({ id, expertId }: { id: string; expertId: string }) =>
      town.do((work) => declineOffer(work, id, expertId));
    const [one, ...two] = await offersOf(ticket);
    if (!one || two.length !== 2) throw new Error('Three are asked at a time');
    await decline(one);
    expect((await Promise.all(two.map(decline))).map(codeOf)).toEqual(['ok', 'ok']);
    expect((await town.ticket(ticket.id)).status).toBe('pending');
    const story = await town.do(({ tickets }) => tickets.story(ticket.id));
    expect(story.filter(({ event }) => event.type === 'ticket.round_started.v1')).toHaveLength(2);
    expect(await offersOf(ticket)).toHaveLength(2);
  });
});

test('an expert’s day is changed from all sides at once, and no two works wait for each other in a circle', async () => {
  const customers = [(await mara.owner()).personId];
  const outcomes = new Map<string, number>();
  for (let round = 0; round < 12; round += 1) {
    await report(40);
    await report(40);
    const [offers, visits] = [await openOffers(town), await activeVisits(town)];
    const moves = [
      ...offers.slice(0, 4).map((offer) => () => accept(offer).then(codeOf)),
      ...visits
        .slice(0, 2)
        .map((visit) => () => town.do((work) => depart(work, visit.id, visit.expertId)).then(codeOf)),
      ...visits
        .slice(2, 3)
        .map((visit) => () => town.do((work) => arrive(work, visit.id, visit.expertId)).then(codeOf)),
      ...(['cancel', 'lose', 'change_windows', 'cancel'] as const).map(
        (kind, i) => () => makeMove(town, customers, { kind, pick: round * 7 + i, shape: MOVE_KINDS.length + i }),
      ),
    ];
    for (const outcome of await Promise.all(moves.map((move) => move()))) {
      outcomes.set(String(outcome), (outcomes.get(String(outcome)) ?? 0) + 1);
    }
    await assertInvariants(town.pool);
  }
  expect(outcomes.get('ok') ?? 0).toBeGreaterThan(12);
  const { rows } = await town.pool.query<{ deadlocks: string }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  expect(rows).toEqual([{ deadlocks: '0' }]);
});
