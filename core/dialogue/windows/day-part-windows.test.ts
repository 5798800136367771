import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayPartChoices } from './day-part-windows.ts';

const told = (now: string, timeZone: string, days: number): string[] =>
  dayPartChoices(Temporal.PlainDateTime.from(now).toZonedDateTime(timeZone).epochMilliseconds, timeZone, days).map(
    ({ date, part, window }) => `${date.slice(5)} ${part} ${new Date(window.start).toISOString().slice(11, 16)}`,
  );

describe('the parts of the next days', () => {
  test('leave out what begins within an hour', () => {
    expect(told('2026-11-21T11:00', 'Europe/Berlin', 2)).toEqual([
      '11-21 afternoon 11:00',
      '11-21 evening 16:00',
      '11-22 morning 07:00',
      '11-22 afternoon 11:00',
      '11-22 evening 16:00',
    ]);
    expect(told('2026-11-21T11:01', 'Europe/Berlin', 1)).toEqual(['11-21 evening 16:00']);
    expect(told('2026-11-21T20:00', 'Europe/Berlin', 1)).toEqual([]);
  });

  test('keep to the wall clock over its changes', () => {
    expect(told('2026-10-24T18:00', 'Europe/Berlin', 3).filter((choice) => choice.includes('morning'))).toEqual([
      '10-25 morning 07:00',
      '10-26 morning 07:00',
    ]);
    expect(told('2026-10-31T07:30', 'America/New_York', 2).filter((choice) => choice.includes('evening'))).toEqual([
      '10-31 evening 21:00',
      '11-01 evening 22:00',
    ]);
  });

  test('are ordered, apart and at least an hour ahead at any moment', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }), zones, (now, timeZone) => {
        const windows = dayPartChoices(now, timeZone, 7).map(({ window }) => window);
        expect(windows.length).toBeGreaterThanOrEqual(18);
        windows.reduce((last, { start, end }) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          return end;
        }, now + 3_600_000);
      }),
    );
  });
});
