import * as fc from 'fast-check';
import { alongTheStreet, anExpert, daily, house, withReplan } from '../../test/an-agenda.ts';
import { faultsOf } from '../../test/check-schedule.ts';
import { tryAllArrivals } from '../../test/try-all-arrivals.ts';
import { type Instant, minutes } from '../kernel/instant.ts';
import type { Place } from '../kernel/place.ts';
import { overlaps, type Window } from '../kernel/window.ts';
import type { Expert } from '../people/person.ts';
import type { AgendaEntry, VisitJob } from './agenda.ts';
import { closeGap } from './close-gap.ts';
import { findInsertions, refitPlan } from './find-insertions.ts';
import type { Insertion } from './fit-visit.ts';
import { knownTravel } from './known-travel.ts';
import { estimateByDistance, type TravelEstimator } from './travel.ts';

/** Saturday before the clocks go back in Berlin, midnight there; what follows spans the 25-hour Sunday. */
const SATURDAY = Date.parse('2026-10-23T22:00Z');
const midnightAfter = (quarters: number): Instant => SATURDAY + quarters * minutes(15);

const aWindow = fc
  .tuple(fc.integer({ min: 0, max: 3 * 96 }), fc.constantFrom(2, 8, 16, 24, 60))
  .map(([from, length]): Window => ({ start: midnightAfter(from), end: midnightAfter(from + length) }));

const someHours = fc.constantFrom(
  daily(['08:00', '17:00']),
  daily(['08:00', '12:00'], ['13:00', '17:00']),
  daily(['00:00', '24:00']),
  daily(['00:00', '05:00'], ['19:00', '24:00']),
  { ...daily(['09:00', '20:00']), 7: [] },
);

const someone = fc
  .record({
    workingHours: someHours,
    timeOff: fc.array(aWindow, { maxLength: 2 }),
    capacityPerDay: fc.integer({ min: 1, max: 6 }),
  })
  .map((overrides): Expert => anExpert({ ...overrides, home: house(10) }));

const aPlaceOnTheStreet = fc.nat(60).map(house);
const aPlaceInTown = fc
  .tuple(fc.nat(40), fc.nat(40))
  .map(([n, e]): Place => ({ lat: 52.4 + n / 200, lon: 13.2 + e / 120 }));

const aCall = (place: fc.Arbitrary<Place>) =>
  fc.record({
    place,
    windows: fc.array(aWindow, { minLength: 1, maxLength: 2 }),
    workMinutes: fc.constantFrom(20, 45, 60, 90, 150),
    earliest: fc.integer({ min: 0, max: 96 }).map(midnightAfter),
    becomes: fc.constantFrom('visit', 'visit', 'held'),
    pick: fc.nat(),
  });

const aStory = (place: fc.Arbitrary<Place>) =>
  fc.record({ expert: someone, calls: fc.array(aCall(place), { minLength: 1, maxLength: 9 }) });

type Call = ReturnType<typeof aCall> extends fc.Arbitrary<infer C> ? C : never;

const insertionsOf = (expert: Expert, entries: readonly AgendaEntry[], job: VisitJob, travel: TravelEstimator) => {
  const found = findInsertions({ expert, entries }, job, travel);
  return found.ok ? found.value : [];
};

const insert = (entries: readonly AgendaEntry[], id: string, place: Place, insertion: Insertion): AgendaEntry[] => [
  ...withReplan(entries, insertion.successorReplan),
  { kind: 'visit', id, place, plan: insertion.plan, movable: true },
];

const slipOf = ({ successorReplan }: Insertion, entries: readonly AgendaEntry[]): number => {
  const moved = entries.find(({ id }) => id === successorReplan?.visitId);
  return (successorReplan?.plan.arrival ?? 0) - (moved?.plan.arrival ?? 0);
};

/**
 * What a call leads to: a visit; or a hold, where the next visit as it is planned now leaves room for it; or nothing.
 * (A hold may rely on the next visit's being planned anew at acceptance; then nothing promises that it can be accepted.)
 */
const book = (entries: readonly AgendaEntry[], call: Call, id: string, expert: Expert, travel: TravelEstimator) => {
  const found = insertionsOf(expert, entries, call, travel);
  const picked = found[call.pick % Math.max(1, found.length)];
  if (!picked) return entries;
  if (call.becomes === 'visit') return insert(entries, id, call.place, picked);
  if (slipOf(picked, entries) > 0 || entries.some((e) => overlaps(e.plan.span, picked.plan.span))) return entries;
  return [...entries, { kind: 'held' as const, id, place: call.place, plan: picked.plan, movable: false }];
};

const live = (calls: readonly Call[], expert: Expert, travel: TravelEstimator): readonly AgendaEntry[] =>
  calls.reduce<readonly AgendaEntry[]>((entries, call, i) => book(entries, call, `v${i}`, expert, travel), []);

/** Between -1 and 1, the same for the same two places, and another one for the way back. */
const whimOf = (from: Place, to: Place): number =>
  Math.sin(from.lat * 7_919 + from.lon * 104_729 + to.lat * 1_299_709 + to.lon * 15_485_863);

/**
 * Half of all ways are measured: some over a motorway, some around a harbour, one-way streets on the way back. So of
 * three ways two can be shorter than the direct one, which estimates never are.
 */
const halfMeasured = knownTravel(
  {
    between: (from, to) => {
      const whim = whimOf(from, to);
      return whim < 0 ? null : { minutes: Math.ceil(estimateByDistance.minutes(from, to) * (0.4 + 2 * whim)), asOf: 0 };
    },
  },
  estimateByDistance,
);

const towns: ReadonlyArray<[string, TravelEstimator, fc.Arbitrary<Place>]> = [
  ['along one street', alongTheStreet, aPlaceOnTheStreet],
  ['across a town', estimateByDistance, aPlaceInTown],
  ['across a town of which half is measured', halfMeasured, aPlaceInTown],
];

describe.each(towns)('jobs that come one after another %s', (_, travel, place) => {
  test("never put an expert in two places, outside the hours, over capacity or into somebody's hold", () => {
    fc.assert(
      fc.property(aStory(place), ({ expert, calls }) => {
        expect(faultsOf({ expert, travel, entries: live(calls, expert, travel) })).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('find what trying every arrival finds: the earliest, with the least slip, and nothing where there is nothing', () => {
    fc.assert(
      fc.property(aStory(place), aCall(place), ({ expert, calls }, call) => {
        const entries = live(calls, expert, travel);
        const found = insertionsOf(expert, entries, call, travel);
        for (const window of call.windows) {
          const allowed = tryAllArrivals({ expert, travel, entries }, call, window);
          const inWindow = found.filter(({ plan }) => plan.window === window);
          expect(Math.min(...inWindow.map(({ plan }) => plan.arrival))).toBe(Math.min(...allowed.keys()));
          for (const insertion of inWindow)
            expect(slipOf(insertion, entries)).toBe(allowed.get(insertion.plan.arrival));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('can be accepted as they were offered while nothing else happened, and taken out again', () => {
    fc.assert(
      fc.property(aStory(place), aCall(place), ({ expert, calls }, call) => {
        const entries = live(calls, expert, travel);
        for (const insertion of insertionsOf(expert, entries, call, travel)) {
          const { plan } = insertion;
          expect(Math.min(insertion.waitMinutes, insertion.slackMinutes, insertion.detourMinutes)).not.toBeLessThan(0);
          const again = refitPlan({ expert, entries }, { plan, place: call.place, now: call.earliest }, travel);
          expect(again).toEqual({ ok: true, value: insertion });
          const inserted = insert(entries, 'new', call.place, insertion);
          const removed = inserted.find(({ id }) => id === 'new')!;
          const rest = inserted.filter((entry) => entry !== removed);
          const closed = withReplan(rest, closeGap({ expert, entries: inserted }, removed, travel));
          expect(
            faultsOf({ expert, travel, entries: closed }).filter((fault) => /overlap|travel|work/.test(fault)),
          ).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
