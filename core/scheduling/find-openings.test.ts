import { aHold, aJob, anExpert, at, aVisit, between, daily } from '../../test/an-agenda.ts';
import type { Expert } from '../people/person.ts';
import type { AgendaEntry, VisitJob } from './agenda.ts';
import { findOpenings } from './find-openings.ts';
import { localDay } from './local-day.ts';

const reason = (job: VisitJob, expert: Expert = anExpert(), entries: AgendaEntry[] = []): string => {
  const found = findOpenings({ expert, entries }, job);
  return found.ok ? 'open' : found.refusal.code;
};
const arrivals = (job: VisitJob, expert: Expert = anExpert()): string[] => {
  const found = findOpenings({ expert, entries: [] }, job);
  if (!found.ok) return [found.refusal.code];
  return found.value.openings.map(
    ({ first, last }) => `${new Date(first).toISOString().slice(5, 16)} ${new Date(last).toISOString().slice(5, 16)}`,
  );
};

describe('where a calendar leaves room', () => {
  test('the work is done inside the working hours and inside the time that the customer is at home', () => {
    expect(arrivals(aJob({ windows: [between('12:00', '20:00')] }))).toEqual(['06-01T10:00 06-01T14:00']);
    expect(arrivals(aJob({ windows: [between('06:00', '10:00')] }))).toEqual(['06-01T06:00 06-01T07:00']);
  });

  test('a window as long as the work allows one arrival, a shorter one any arrival before its end', () => {
    expect(arrivals(aJob({ windows: [between('12:00', '13:00')] }))).toEqual(['06-01T10:00 06-01T10:00']);
    expect(arrivals(aJob({ windows: [between('12:00', '12:30')] }))).toEqual(['06-01T10:00 06-01T10:29']);
  });

  test('windows that only touch the working hours leave nothing', () => {
    expect(reason(aJob({ windows: [between('07:00', '08:00')] }))).toBe('outside_working_hours');
    expect(reason(aJob({ windows: [between('17:00', '19:00')] }))).toBe('outside_working_hours');
  });

  test('work is not spread over a lunch break', () => {
    const expert = anExpert({ workingHours: daily(['08:00', '12:00'], ['13:00', '17:00']) });
    expect(reason(aJob({ windows: [between('11:15', '13:45')] }), expert)).toBe('outside_working_hours');
    expect(arrivals(aJob({ windows: [between('11:00', '14:00')] }), expert)).toEqual([
      '06-01T09:00 06-01T09:00',
      '06-01T11:00 06-01T11:00',
    ]);
  });

  test('time off is named with its end when it takes the last opening', () => {
    const timeOff = [between('08:00', '16:30')];
    const found = findOpenings({ expert: anExpert({ timeOff }), entries: [] }, aJob());
    expect(found).toEqual({
      ok: false,
      refusal: { code: 'time_off', facts: { from: at('08:00'), until: at('16:30') } },
    });
    expect(reason(aJob(), anExpert({ timeOff: [between('08:00', '16:00')] }))).toBe('open');
  });

  test("a window that nobody can reach any more is nobody's working hours", () => {
    expect(reason(aJob({ windows: [between('08:00', '10:00')], earliest: at('09:01') }))).toBe('too_soon');
    expect(reason(aJob({ windows: [between('08:00', '10:00')], earliest: at('09:00') }))).toBe('open');
  });

  test('a full day is full, and the next day is not', () => {
    const expert = anExpert({ capacityPerDay: 2 });
    const full = [aVisit('a', 1, '08:30'), aVisit('b', 2, '10:30')];
    expect(reason(aJob(), expert, full)).toBe('capacity_reached');
    expect(reason(aJob({ windows: [between('08:00', '17:00'), between('08:00', '17:00', 2)] }), expert, full)).toBe(
      'open',
    );
  });

  test('several options of one offer take one place of the day, holds of two offers take two', () => {
    const expert = anExpert({ capacityPerDay: 2 });
    expect(reason(aJob(), expert, [aHold('o', 1, '08:30'), aHold('o', 1, '14:30')])).toBe('open');
    expect(reason(aJob(), expert, [aHold('o', 1, '08:30'), aHold('p', 1, '14:30')])).toBe('capacity_reached');
  });

  test('a night shift belongs to two days', () => {
    const expert = anExpert({ workingHours: daily(['00:00', '04:00'], ['20:00', '24:00']) });
    const night = { start: at('20:00'), end: at('04:00', 2) };
    expect(arrivals(aJob({ windows: [night] }), expert)).toEqual([
      '06-01T18:00 06-01T21:59',
      '06-01T22:00 06-02T01:00',
    ]);
  });

  test('on the day the clocks go back, eight in the morning is an hour later in UTC', () => {
    const sunday = { start: Date.parse('2026-10-24T22:00Z'), end: Date.parse('2026-10-25T23:00Z') };
    expect(arrivals(aJob({ windows: [sunday] }))).toEqual(['10-25T07:00 10-25T15:00']);
    expect((localDay(sunday.start, 'Europe/Berlin').end - sunday.start) / 3_600_000).toBe(25);
    expect(localDay(sunday.end - 1, 'Europe/Berlin')).toEqual(sunday);
  });
});
