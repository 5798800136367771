import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { TravelAnswer, TravelSource } from '../../core/ports/travel-source.ts';
import type { CellPair, MeasuredPair, TravelTimes } from '../../core/ports/travel-times.ts';
import { cellOf } from './cells.ts';
import { planTables } from './plan-tables.ts';
import { createRefreshWays } from './refresh-ways.ts';
import { warmTravel } from './warm-travel.ts';
import { createWaysInMemory } from './ways-in-memory.ts';

const name = ({ from, to }: CellPair): string => `${from}>${to}`;

/** Keeps as PostgreSQL does; its store passes the same steps. */
const keepInMemory = (homes: readonly { lat: number; lon: number }[] = []) => {
  const kept = new Map<string, MeasuredPair>();
  const wanted = new Map<string, CellPair>();
  const times: TravelTimes = {
    newest: () => Promise.resolve([...kept.values()]),
    want: (pairs) => Promise.resolve(pairs.forEach((pair) => wanted.set(name(pair), pair))),
    wanted: (most) => Promise.resolve([...wanted.values()].slice(0, most)),
    keep: (measured) =>
      Promise.resolve(
        measured.forEach((pair) => {
          kept.set(name(pair), { ...pair, asOf: 5 });
          wanted.delete(name(pair));
        }),
      ),
    foreseen: () => Promise.resolve(homes.map((from) => ({ from, to: { lat: 53.5, lon: 10 } }))),
  };
  return { times, kept, wanted };
};

const sourceOf = (answer: (sources: number, destinations: number) => TravelAnswer) => {
  const asked: number[] = [];
  const table: TravelSource['table'] = (sources, destinations) => {
    asked.push(sources.length * destinations.length);
    return Promise.resolve(answer(sources.length, destinations.length));
  };
  return { asked, source: { mostPlaces: 50, table } };
};

const tenMinutes = (rows: number, columns: number): TravelAnswer => ({
  kind: 'measured',
  minutes: Array.from({ length: rows }, () => Array.from({ length: columns }, () => 10)),
});

const homes = Array.from({ length: 20 }, (_, i) => ({ lat: 53.4 + i / 100, lon: 9.9 }));

describe('ways are measured ahead', () => {
  test('those that will be asked for, both ways, in few questions; then every process knows them', async () => {
    const { times, kept, wanted } = keepInMemory(homes);
    const { asked, source } = sourceOf(tenMinutes);
    const ways = createWaysInMemory();
    expect(await warmTravel({ source, times, ways })).toBeNull();
    expect(kept.size).toBe(40);
    expect(wanted.size).toBe(0);
    expect(asked.length).toBeLessThanOrEqual(2);
    const elsewhere = createWaysInMemory();
    await createRefreshWays({ ways: elsewhere, times, staleBefore: () => Promise.resolve(0) })();
    expect(elsewhere.between(homes[3]!, { lat: 53.5, lon: 10 })).toEqual({ minutes: 10, asOf: 5 });
  });

  test('later, where nobody answers, who says for how long', async () => {
    const { times, kept, wanted } = keepInMemory(homes);
    const { asked, source } = sourceOf(() => ({ kind: 'silent', why: 'down', retryAfter: 7_000 }));
    expect(await warmTravel({ source, times, ways: createWaysInMemory() })).toBe(7_000);
    expect(asked).toHaveLength(1);
    expect(kept.size).toBe(0);
    expect(wanted.size).toBe(40);
  });

  test('without those to a place off the map, which hold nobody else up', async () => {
    const { times, kept } = keepInMemory(homes);
    const off = cellOf(homes[7]!);
    const { source } = sourceOf(tenMinutes);
    const table: TravelSource['table'] = (sources, destinations) =>
      [...sources, ...destinations].some((place) => cellOf(place) === off)
        ? Promise.resolve({ kind: 'off_the_map' })
        : source.table(sources, destinations);
    await warmTravel({ source: { ...source, table }, times, ways: createWaysInMemory() });
    const unmeasured = [...kept.values()].filter(({ minutes }) => minutes === null);
    expect(unmeasured.map(({ from, to }) => from === off || to === off)).toEqual([true, true]);
    expect(kept.size).toBe(40);
  });
});

const cell = fc.integer({ min: 0, max: 30 }).map((n) => `cell-${n}`);
const pairs = fc.uniqueArray(fc.record({ from: cell, to: cell }), { selector: name, maxLength: 200 });

test('whatever is wanted is asked for exactly once, in tables that may be asked for', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 2, max: 12 }), (wanted, most) => {
      const plans = planTables(wanted, most);
      expect(plans.flatMap((plan) => plan.pairs.map(name)).toSorted()).toEqual(wanted.map(name).toSorted());
      for (const { sources, destinations, pairs: own } of plans) {
        expect(sources.length + destinations.length).toBeLessThanOrEqual(most);
        expect(own.every(({ from, to }) => sources.includes(from) && destinations.includes(to))).toBe(true);
      }
      expect(plans[0]?.pairs[0]).toEqual(wanted[0]);
    }),
  );
});
