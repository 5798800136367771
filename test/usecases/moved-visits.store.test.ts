import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { visitCardKey } from '../../core/dialogue/expert/visit-card.ts';
import { hours, minutes } from '../../core/kernel/instant.ts';
import type { Place } from '../../core/kernel/place.ts';
import { estimateByDistance } from '../../core/scheduling/travel.ts';
import { acceptOffer } from '../../core/usecases/accept-offer.ts';
import { cancelTicket } from '../../core/usecases/cancel-ticket.ts';
import { must } from '../../core/usecases/change.ts';
import { changeWindows } from '../../core/usecases/change-windows.ts';
import { finishVisit } from '../../core/usecases/finish-visit.ts';
import { loseVisit } from '../../core/usecases/lose-visit.ts';
import { arrive, depart } from '../../core/usecases/run-visit.ts';
import { submitTicket } from '../../core/usecases/submit-ticket.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { assertInvariants } from '../invariants.ts';
import type { Phone } from '../phone.ts';
import { HOME, openTown, type Town } from '../town.ts';
import { aReport, openOffers } from './moves.ts';

// Kim lives at HOME; FAR is half an hour's drive from it, and the others are on the way there.
const FAR: Place = { lat: 53.5768, lon: 10.0745 };
const CLOSE: Place = { lat: 53.5768, lon: 10.01 };
const NEAR: Place = { lat: 53.5768, lon: 10.03 };

let town: Town;
let kim: Phone;
let mara: Phone;
let ole: Phone;
/** Monday, eight o'clock. */
let eight: number;
beforeEach(async () => {
  town = await openTown();
  eight = Math.floor((await town.now()) / minutes(60)) * minutes(60);
  kim = await town.expert('Kim Adler', { capacityPerDay: 2 });
  mara = await town.customer('Mara Klein');
  ole = await town.customer('Ole Maar');
});
afterEach(async () => {
  try {
    await assertInvariants(town.pool);
  } finally {
    await town.close();
  }
});

const between = (from: number, to: number) => [{ start: eight + hours(from), end: eight + hours(to) }];

const report = async (phone: Phone, place: Place, from: number, to: number) => {
  const { personId } = await phone.owner();
  return town.do(async (work) => must(await submitTicket(work, aReport(personId, between(from, to), place))));
};

/** A visit of Kim's, confirmed. */
const planned = async (phone: Phone, place: Place, from: number, to: number): Promise<Visit> => {
  const { id } = await report(phone, place, from, to);
  const offers = await openOffers(town);
  const own = (await town.do((work) => work.offers.ofTicket(id))).find((o) => offers.some((open) => open.id === o.id));
  if (!own) throw new Error('Kim was not asked');
  return town.do(async (work) => must(await acceptOffer(work, own.id, own.expertId, 0)));
};

const now = async ({ id }: Visit): Promise<Visit> => {
  const read = await town.do(({ visits }) => visits.find(id));
  if (!read) throw new Error('The visit is gone');
  return read.state;
};

const dueAt = async (key: string): Promise<number | null> => {
  const timer = await town.prisma.timer.findFirst({ where: { key, status: 'waiting' } });
  return timer?.dueAt.getTime() ?? null;
};

const way = (from: Place, to: Place): number => minutes(estimateByDistance.minutes(from, to));
const wayInto = ({ arrival, span }: Visit): number => arrival - span.start;

describe('a visit that is put before another one', () => {
  test('changes the other’s way in, and when its expert is expected to set out', async () => {
    const later = await planned(mara, FAR, 6, 8);
    expect(wayInto(later)).toBe(way(HOME, FAR));
    const first = await planned(ole, NEAR, 3, 5);
    const moved = await now(later);
    expect(first.arrival).toBeLessThan(moved.arrival);
    expect(moved.arrival).toBe(later.arrival);
    expect(wayInto(moved)).toBe(way(NEAR, FAR));
    expect(await dueAt(`watch_silence:${later.id}:departure:nudge`)).toBe(moved.span.start + minutes(10));
  });

  test('may let the other slip a little: its customer hears the new time, its expert sees it, reminders follow', async () => {
    const later = await planned(mara, HOME, 2, 4);
    await mara.news();
    await kim.news();
    // To set out at half past eight, seventeen minutes each way and an hour's work: back at seven past ten.
    await planned(ole, CLOSE, 0.5, 3);
    const moved = await now(later);
    expect(moved.arrival - later.arrival).toBe(minutes(10));
    expect(await mara.heard()).toContain(town.say('arrival-moved-title', { expert: 'Kim Adler' }));
    const { rows } = await town.pool.query(
      `SELECT FROM outbox o JOIN chat_message m ON m.id = o.payload->>'messageId'
        WHERE o.kind = 'edit' AND m.card_key = $1`,
      [visitCardKey(later.id)],
    );
    expect(rows).toHaveLength(1);
    expect(await dueAt(`watch_silence:${later.id}:departure:people`)).toBe(moved.span.start + minutes(20));
  });
});

describe('the visit after one that is off', () => {
  const offBy: ReadonlyArray<readonly [string, (visit: Visit) => Promise<unknown>]> = [
    [
      'cancelled',
      async ({ ticketId }) => {
        const { customerId } = await town.ticket(ticketId);
        return town.do((work) => cancelTicket(work, ticketId, customerId, 'It works again.'));
      },
    ],
    ['lost', (visit) => town.do((work) => loseVisit(work, visit.id, visit.expertId, 'ill'))],
    [
      'moved to another day',
      async ({ ticketId }) => {
        const { customerId } = await town.ticket(ticketId);
        return town.do((work) => changeWindows(work, ticketId, customerId, between(50, 54)));
      },
    ],
  ];

  test.each(offBy)('is reached from home again when the one before was %s', async (_how, off) => {
    const first = await planned(ole, NEAR, 3, 5);
    const later = await planned(mara, FAR, 6, 8);
    expect(wayInto(later)).toBe(way(NEAR, FAR));
    await mara.news();
    await off(first);
    const moved = await now(later);
    expect({ arrival: moved.arrival, way: wayInto(moved) }).toEqual({ arrival: later.arrival, way: way(HOME, FAR) });
    expect(await dueAt(`watch_silence:${later.id}:departure:nudge`)).toBe(moved.span.start + minutes(10));
    expect(await mara.heard()).toBe('');
    expect((await now(first)).status).toBe('cancelled');
  });

  test('leaves no reminder, nudge or task of the one that is off behind', async () => {
    const visit = await planned(mara, FAR, 6, 8);
    await town.passUntil(visit.span.start + minutes(21));
    expect(await town.prisma.task.count({ where: { key: `silence:${visit.id}:departure`, closedAt: null } })).toBe(1);
    await town.do((work) => loseVisit(work, visit.id, visit.expertId, 'ill'));
    expect(await town.prisma.task.count({ where: { key: { startsWith: 'silence:' }, closedAt: null } })).toBe(0);
    expect(await town.prisma.timer.count({ where: { key: { contains: visit.id }, status: 'waiting' } })).toBe(0);
  });
});

const finishedAt = async (visit: Visit): Promise<number> => {
  await town.passUntil(visit.span.start);
  await town.do(async (work) => must(await depart(work, visit.id, visit.expertId)));
  await town.passUntil(visit.arrival);
  await town.do(async (work) => must(await arrive(work, visit.id, visit.expertId)));
  await town.pass(minutes(20));
  const fixed = { kind: 'fixed', note: '', attachments: [] } as const;
  await town.do(async (work) => must(await finishVisit(work, visit.id, visit.expertId, fixed)));
  return town.now();
};

describe('an expert who has been somewhere today', () => {
  test('comes from there to the next job, and has the hour that was saved', async () => {
    const first = await planned(ole, FAR, 2, 5);
    const done = await finishedAt(first);
    const next = await planned(mara, FAR, 2, 6);
    expect(wayInto(next)).toBe(way(FAR, FAR));
    expect(next.arrival).toBeLessThan(first.arrival + hours(1) + minutes(30));
    expect(next.span.start).toBeGreaterThanOrEqual(done);
  });

  test('has so much less capacity left', async () => {
    await finishedAt(await planned(ole, FAR, 2, 5));
    await planned(mara, FAR, 5, 8);
    const third = await report(mara, NEAR, 5, 10);
    expect(third).toMatchObject({ status: 'pending', reason: 'no_common_slot' });
    const record = await town.do(({ matches }) => matches.latest(third.id));
    expect(record?.excluded.map(({ reason }) => reason)).toEqual(['capacity_reached']);
  });
});

describe('an expert under way', () => {
  test('is asked when they don’t arrive, and people look after it then', async () => {
    const visit = await planned(mara, FAR, 2, 5);
    await town.passUntil(visit.span.start);
    await town.do(async (work) => must(await depart(work, visit.id, visit.expertId)));
    await kim.news();
    await town.passUntil(visit.arrival + minutes(11));
    expect(await kim.heard()).toContain(town.say('visit-nudge-arrival-title'));
    await town.passUntil(visit.arrival + minutes(21));
    const task = { key: `silence:${visit.id}:arrival`, closedAt: null };
    expect(await town.prisma.task.count({ where: task })).toBe(1);
    await town.do(async (work) => must(await arrive(work, visit.id, visit.expertId)));
    expect(await town.prisma.task.count({ where: task })).toBe(0);
  });
});
