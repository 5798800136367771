import { Temporal } from 'temporal-polyfill';
import { untilOfficeHours } from './until-office-hours.ts';

const ZONE = 'Europe/Berlin';
const at = (local: string): number => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds;
const movedTo = (local: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at(local) + untilOfficeHours(at(local), ZONE))
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

test.each([
  ['2026-11-24T08:00', '2026-11-24T08:00', 'the working day as it is'],
  ['2026-11-24T17:59', '2026-11-24T17:59', 'the last minute as it is'],
  ['2026-11-24T18:00', '2026-11-25T09:00', 'the evening becomes the next morning'],
  ['2026-11-24T03:30', '2026-11-24T09:00', 'the night becomes its own morning'],
  ['2026-11-20T22:00', '2026-11-23T09:00', 'Friday evening becomes Monday'],
  ['2026-11-22T07:00', '2026-11-23T09:00', 'early Sunday becomes Monday'],
  ['2026-11-21T11:00', '2026-11-21T11:00', 'Saturday noon as it is: the experts work'],
  ['2026-03-28T23:00', '2026-03-30T09:00', 'nine stays nine when the clocks change in between'],
])('%s starts the sandbox at %s: %s', (now, expected) => {
  expect(movedTo(now)).toBe(expected);
});
