import { describe, expect, test } from '@jest/globals';
import type { Place } from '../kernel/place.ts';
import { type KnownWays, knownTravel, type MeasuredWay } from './known-travel.ts';
import { plannedWay } from './planned-way.ts';
import { estimateByDistance } from './travel.ts';

const altona: Place = { lat: 53.5518, lon: 9.9366 };
const harburg: Place = { lat: 53.461, lon: 9.983 };
const measured: MeasuredWay = { minutes: 43, asOf: 1_000 };

/** The Elbe is between them, and only the way south was measured. */
const southOnly: KnownWays = { between: (from) => (from === altona ? measured : null) };

describe('travel times that are known', () => {
  const travel = knownTravel(southOnly, estimateByDistance);

  test('come with their age', () => {
    expect(travel.minutes(altona, harburg)).toBe(43);
    expect(travel.quality(altona, harburg)).toEqual({ kind: 'measured', asOf: 1_000 });
    expect(plannedWay(travel, altona, harburg)).toEqual({ minutes: 43, measuredAt: 1_000 });
  });

  test('are estimates where nobody has measured, and say so', () => {
    const minutes = estimateByDistance.minutes(harburg, altona);
    expect(travel.minutes(harburg, altona)).toBe(minutes);
    expect(travel.quality(harburg, altona)).toEqual({ kind: 'estimate' });
    expect(plannedWay(travel, harburg, altona)).toEqual({ minutes, measuredAt: null });
  });
});
