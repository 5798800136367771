import { Temporal } from 'temporal-polyfill';
import { instantOnWall, calendarDay } from './wall-clock.ts';

const at = (day: string, minutes: number, timeZone: string): string =>
  new Date(instantOnWall(Temporal.PlainDate.from(day), minutes, timeZone)).toISOString();

describe('a time on the wall', () => {
  test('is an instant by the offset of that day', () => {
    expect(at('2026-10-24', 9 * 60, 'Europe/Berlin')).toBe('2026-10-24T07:00:00.000Z');
    expect(at('2026-10-26', 9 * 60, 'Europe/Berlin')).toBe('2026-10-26T08:00:00.000Z');
    expect(at('2026-11-01', 9 * 60, 'America/New_York')).toBe('2026-11-01T14:00:00.000Z');
  });

  test('that is shown twice means the first', () => {
    expect(at('2026-10-25', 2 * 60 + 30, 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-11-01', 90, 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
  });

  test('that is skipped means the moment of the skip', () => {
    expect(at('2026-03-29', 2 * 60 + 30, 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    expect(at('2026-03-08', 2 * 60 + 1, 'America/New_York')).toBe('2026-03-08T07:00:00.000Z');
  });

  test('may be a midnight that is skipped', () => {
    expect(at('2026-04-24', 0, 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
    expect(at('2026-04-23', 1_440, 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
  });

  test('belongs to the day that the person has', () => {
    expect(calendarDay(Date.UTC(2026, 10, 24, 23, 30), 'Europe/Berlin').toString()).toBe('2026-11-25');
    expect(calendarDay(Date.UTC(2026, 10, 25, 1, 30), 'America/New_York').toString()).toBe('2026-11-24');
  });
});
