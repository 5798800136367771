import { describe, expect, test } from '@jest/globals';
import type { Place } from '../../core/kernel/place.ts';
import type { MeasuredPair } from '../../core/ports/travel-times.ts';
import { cellOf, middleOf } from './cells.ts';
import { createWaysInMemory } from './ways-in-memory.ts';

const altona: Place = { lat: 53.5518, lon: 9.9366 };
const nextDoor: Place = { lat: 53.55185, lon: 9.93665 };
const harburg: Place = { lat: 53.461, lon: 9.983 };
const pair = { from: cellOf(altona), to: cellOf(harburg) };
const measured = (overrides: Partial<MeasuredPair> = {}): MeasuredPair => ({
  ...pair,
  minutes: 43,
  asOf: 1_000,
  ...overrides,
});

describe('what a process knows of the roads', () => {
  test('is what was measured between the cells, for every house in them', () => {
    const ways = createWaysInMemory();
    ways.learn([measured()]);
    expect(ways.between(nextDoor, harburg)).toEqual({ minutes: 43, asOf: 1_000 });
    expect(ways.takeWanted()).toEqual([]);
  });

  test('grows by what is asked for: each way is wanted once', () => {
    const ways = createWaysInMemory();
    for (let times = 0; times < 3; times += 1) expect(ways.between(altona, harburg)).toBeNull();
    expect(ways.takeWanted()).toEqual([pair]);
    expect(ways.takeWanted()).toEqual([]);
  });

  test('is still used when it is old, and wanted anew', () => {
    const ways = createWaysInMemory();
    ways.learn([measured()]);
    ways.setStaleBefore(2_000);
    expect(ways.between(altona, harburg)).toEqual({ minutes: 43, asOf: 1_000 });
    expect(ways.takeWanted()).toEqual([pair]);
    ways.between(altona, harburg);
    ways.learn([measured({ minutes: 41, asOf: 2_500 })]);
    expect(ways.between(altona, harburg)).toEqual({ minutes: 41, asOf: 2_500 });
    expect(ways.takeWanted()).toEqual([]);
  });

  test('knows where no road leads, and asks no more', () => {
    const ways = createWaysInMemory();
    ways.learn([measured({ minutes: null })]);
    expect(ways.between(altona, harburg)).toBeNull();
    expect(ways.takeWanted()).toEqual([]);
  });

  test('says nothing of ways inside a cell, and wants none', () => {
    const ways = createWaysInMemory();
    expect(ways.between(altona, nextDoor)).toBeNull();
    expect(ways.takeWanted()).toEqual([]);
  });

  test('stays within bounds: the oldest go first, and no more is wanted than can be handed over', () => {
    const ways = createWaysInMemory(2, 1);
    ways.learn(['a', 'b', 'c'].map((from, at) => measured({ from, asOf: at })));
    expect(ways.size).toBe(2);
    ways.between(altona, harburg);
    ways.between(harburg, altona);
    expect(ways.takeWanted()).toEqual([pair]);
  });
});

test('a cell is so small that its middle is a minute away at most', () => {
  const { lat, lon } = middleOf(cellOf(altona));
  expect(Math.hypot((lat - altona.lat) * 111_320, (lon - altona.lon) * 66_000)).toBeLessThan(250);
});
