import * as fc from 'fast-check';
import { formatWorkingHours } from './format-working-hours.ts';
import { parseWorkingHours } from './parse-working-hours.ts';
import type { WorkingHours } from './person.ts';

const read = (text: string): string => {
  const hours = parseWorkingHours(text);
  return hours.ok ? formatWorkingHours(hours.value) : hours.refusal.code;
};

const clock = fc.integer({ min: 0, max: 96 }).map((quarter) => {
  const [hour, minute] = [Math.floor(quarter / 4), (quarter % 4) * 15];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
});
const spans = fc
  .uniqueArray(clock, { maxLength: 6 })
  .map((times) => times.toSorted())
  .map((times) =>
    Array.from({ length: Math.floor(times.length / 2) }, (_, i) => ({
      from: times[2 * i] ?? '',
      to: times[2 * i + 1] ?? '',
    })),
  );
const anyHours: fc.Arbitrary<WorkingHours> = fc.record({
  1: spans,
  2: spans,
  3: spans,
  4: spans,
  5: spans,
  6: spans,
  7: spans,
});

describe('working hours', () => {
  test('are read day by day', () => {
    const day = [{ from: '08:00', to: '18:00' }];
    expect(parseWorkingHours('Mon-Fri 08:00-18:00;Sat 09:00-13:00')).toEqual({
      ok: true,
      value: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [{ from: '09:00', to: '13:00' }], 7: [] },
    });
  });

  test.each([
    ['Mon–Fri 8–18; sat 9-13', 'Mon-Fri 08:00-18:00;Sat 09:00-13:00'],
    ['weekdays 8am-6pm', 'Mon-Fri 08:00-18:00'],
    ['monday to friday 8 to 18', 'Mon-Fri 08:00-18:00'],
    ['Mon, Wed 9.30 - 17.15', 'Mon 09:30-17:15;Wed 09:30-17:15'],
    ['Tue 08:00-12:00, 13:00-17:00', 'Tue 08:00-12:00,13:00-17:00'],
    ['Tue 13-17\nTue 8-12', 'Tue 08:00-12:00,13:00-17:00'],
    ['daily 7:00-22:00', 'Mon-Sun 07:00-22:00'],
    ['Sat-Mon 10-24', 'Mon 10:00-24:00;Sat-Sun 10:00-24:00'],
    ['Fri: 12am-12pm', 'Fri 00:00-12:00'],
  ])('%j are understood', (text, canonical) => {
    expect(read(text)).toBe(canonical);
  });

  test.each([
    ['', 'no_hours'],
    [' ; ', 'no_hours'],
    ['whenever', 'day_not_understood'],
    ['08:00-18:00', 'day_not_understood'],
    ['Mon-Wed-Fri 8-18', 'day_not_understood'],
    ['Mon', 'time_not_understood'],
    ['Mon 8', 'time_not_understood'],
    ['Mon 8-25', 'time_not_understood'],
    ['Mon 8-17:75', 'time_not_understood'],
    ['Mon 13am-5pm', 'time_not_understood'],
    ['Mon 22:00-06:00', 'ends_before_it_starts'],
    ['Mon 8-8', 'ends_before_it_starts'],
    ['Mon-Fri 8-12;Fri 11-15', 'overlapping_hours'],
  ])('%j are refused as %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  test('of any week are read back as they were written', () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        const written = formatWorkingHours(hours);
        expect(parseWorkingHours(written)).toEqual(
          written === '' ? { ok: false, refusal: { code: 'no_hours', facts: {} } } : { ok: true, value: hours },
        );
      }),
    );
  });

  test('are told in another language and layout', () => {
    const hours = parseWorkingHours('Mon-Fri 8-18;Sun 9-12');
    const german = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
    expect(hours.ok && formatWorkingHours(hours.value, '\n', german)).toBe('Mo-Fr 08:00-18:00\nSo 09:00-12:00');
  });
});
