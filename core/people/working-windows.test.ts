import * as fc from 'fast-check';
import type { Window } from '../kernel/window.ts';
import { parseWorkingHours } from './parse-working-hours.ts';
import { workingWindows } from './working-windows.ts';

const windowsOf = (text: string, timeZone: string, from: string, to: string): Window[] => {
  const hours = parseWorkingHours(text);
  if (!hours.ok) throw new Error(hours.refusal.code);
  return workingWindows(hours.value, timeZone, Date.parse(from), Date.parse(to));
};
const told = (windows: readonly Window[]): string[] =>
  windows.map(
    ({ start, end }) => `${new Date(start).toISOString().slice(5, 16)} ${new Date(end).toISOString().slice(5, 16)}`,
  );

const night = (from: string, to: string, zone: string): number[] =>
  windowsOf('Sun 00:00-06:00', zone, from, to).map(({ start, end }) => (end - start) / 3_600_000);
const total = (windows: readonly Window[]): number => windows.reduce((sum, { start, end }) => sum + end - start, 0);

describe('the windows in which somebody works', () => {
  test('follow the wall clock over the end of summer time', () => {
    expect(told(windowsOf('daily 08:00-18:00', 'Europe/Berlin', '2026-10-24T00:00Z', '2026-10-27T00:00Z'))).toEqual([
      '10-24T06:00 10-24T16:00',
      '10-25T07:00 10-25T17:00',
      '10-26T07:00 10-26T17:00',
    ]);
  });

  test('are an hour longer in the night in which an hour is repeated, and shorter when one is skipped', () => {
    expect(night('2026-10-24T12:00Z', '2026-10-25T12:00Z', 'Europe/Berlin')).toEqual([7]);
    expect(night('2026-03-28T12:00Z', '2026-03-29T12:00Z', 'Europe/Berlin')).toEqual([5]);
    expect(night('2026-10-31T12:00Z', '2026-11-01T14:00Z', 'America/New_York')).toEqual([7]);
    expect(night('2026-03-07T12:00Z', '2026-03-08T14:00Z', 'America/New_York')).toEqual([5]);
  });

  test('begin when the skipped hour is over', () => {
    expect(told(windowsOf('Sun 02:30-05:00', 'Europe/Berlin', '2026-03-28T12:00Z', '2026-03-29T12:00Z'))).toEqual([
      '03-29T01:00 03-29T03:00',
    ]);
    expect(windowsOf('Sun 02:10-02:50', 'Europe/Berlin', '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toEqual([]);
  });

  test('are cut to the asked time', () => {
    expect(told(windowsOf('daily 08:00-18:00', 'UTC', '2026-11-24T10:00Z', '2026-11-25T09:30Z'))).toEqual([
      '11-24T10:00 11-24T18:00',
      '11-25T08:00 11-25T09:30',
    ]);
    expect(windowsOf('daily 08:00-18:00', 'UTC', '2026-11-24T10:00Z', '2026-11-24T10:00Z')).toEqual([]);
  });

  test('run through midnight where one day ends as the next begins', () => {
    expect(
      told(windowsOf('Fri 20:00-24:00;Sat 00:00-02:00', 'Europe/Berlin', '2026-11-27T00:00Z', '2026-11-29T00:00Z')),
    ).toEqual(['11-27T19:00 11-28T01:00']);
  });

  test('are the expert’s own days, not the server’s', () => {
    expect(told(windowsOf('Mon 00:00-01:00', 'Pacific/Auckland', '2026-11-22T00:00Z', '2026-11-23T00:00Z'))).toEqual([
      '11-22T11:00 11-22T12:00',
    ]);
  });

  test('of two neighbouring stretches are the windows of both together', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Cairo',
    );
    const hour = fc.integer({ min: 0, max: 24 * 366 }).map((n) => Date.UTC(2026, 0, 1) + n * 3_600_000);
    const parsed = parseWorkingHours('Mon-Fri 00:00-04:30,08:00-18:00;Sat-Sun 01:30-02:30,22:00-24:00');
    if (!parsed.ok) throw new Error(parsed.refusal.code);
    fc.assert(
      fc.property(zones, hour, fc.nat(200), fc.nat(200), (zone, from, a, b) => {
        const [middle, to] = [from + a * 3_600_000, from + (a + b) * 3_600_000];
        const whole = workingWindows(parsed.value, zone, from, to);
        const halves = [
          ...workingWindows(parsed.value, zone, from, middle),
          ...workingWindows(parsed.value, zone, middle, to),
        ];
        expect(total(halves)).toBe(total(whole));
        expect(whole.every(({ start, end }, i) => start < end && start > (whole[i - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
