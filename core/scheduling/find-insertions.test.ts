import {
  aJob,
  alongTheStreet,
  anExpert,
  at,
  aVisit,
  aVisitUnderWay,
  between,
  daily,
  house,
  told,
} from '../../test/an-agenda.ts';
import type { Expert } from '../people/person.ts';
import type { AgendaEntry, VisitJob } from './agenda.ts';
import { findInsertions } from './find-insertions.ts';
import type { Insertion } from './fit-visit.ts';

const find = (entries: AgendaEntry[], job: VisitJob = aJob(), expert: Expert = anExpert()): readonly Insertion[] => {
  const found = findInsertions({ expert, entries }, job, alongTheStreet);
  return found.ok ? found.value : [];
};
const plans = (...search: Parameters<typeof find>): string[] => find(...search).map(({ plan }) => told(plan));

describe('an empty day', () => {
  test('begins at home when the working hours begin', () => {
    expect(find([])).toEqual([
      {
        plan: {
          window: between('00:00', '23:59'),
          span: between('08:00', '09:10'),
          arrival: at('08:10'),
          workMinutes: 60,
        },
        detourMinutes: 20,
        waitMinutes: 0,
        slackMinutes: 470,
        after: null,
        wayIn: { minutes: 10, measuredAt: null },
        successorReplan: null,
      },
    ]);
  });

  test('nobody sets out before the lead time is over, and arrivals are in steps of five minutes', () => {
    expect(plans([], aJob({ earliest: at('09:02') }))).toEqual(['09:05 09:15 10:15']);
  });

  test('work that ends exactly when the working hours end fits, a minute more does not', () => {
    const job = aJob({ windows: [between('16:00', '17:00')] });
    expect(plans([], job)).toEqual(['15:50 16:00 17:00']);
    expect(plans([], job, anExpert({ workingHours: daily(['08:00', '16:59']) }))).toEqual([]);
  });

  test('the way in is working time, so a window at the start of the day can be too early for a far expert', () => {
    const job = aJob({ windows: [between('08:00', '09:05')] });
    expect(findInsertions({ expert: anExpert(), entries: [] }, job, alongTheStreet)).toMatchObject({
      refusal: { code: 'no_gap' },
    });
    expect(plans([], { ...job, place: house(5) })).toEqual(['08:00 08:05 09:05']);
  });

  test('each window of the customer, and each stretch of work in it, has its own earliest arrival', () => {
    const expert = anExpert({ workingHours: daily(['08:00', '12:00'], ['13:00', '17:00']) });
    const job = aJob({ windows: [between('08:00', '18:00'), between('09:00', '12:00', 2)] });
    expect(plans([], job, expert)).toEqual([
      '08:00 08:10 09:10',
      '13:00 13:10 14:10',
      '06-02T08:50 06-02T09:00 06-02T10:00',
    ]);
  });
});

const nextUntil = (clock: string, until: string): AgendaEntry =>
  aVisit('b', 20, clock, { travelIn: 16, window: between('09:00', until) });

describe('a day with visits', () => {
  const morning = aVisit('a', 4, '08:05');

  test('goes on from the visit before, as soon as it is done', () => {
    const [before, after] = find([aVisit('a', 4, '09:30')]);
    expect(before && told(before.plan)).toBe('08:00 08:10 09:10');
    expect(after && told(after.plan)).toBe('10:34 10:40 11:40');
    expect(after).toMatchObject({ after: 'a', detourMinutes: 12, waitMinutes: 4 });
  });

  test('takes a gap that is wide enough to the minute, and gives the next visit its new way in', () => {
    const next = aVisit('b', 20, '10:25', { travelIn: 16 });
    const [insertion] = find([morning, next]);
    expect(insertion && told(insertion.plan)).toBe('09:09 09:15 10:15');
    expect(insertion?.successorReplan && told(insertion.successorReplan.plan)).toBe('10:15 10:25 11:25');
    expect(insertion).toMatchObject({ slackMinutes: 0, waitMinutes: 4, detourMinutes: 0 });
  });

  test('lets the next visit slip by a quarter of an hour, but no more, and not out of its promise', () => {
    const [insertion] = find([morning, nextUntil('10:10', '12:00')]);
    expect(insertion?.successorReplan && told(insertion.successorReplan.plan)).toBe('10:15 10:25 11:25');
    expect(plans([morning, nextUntil('10:09', '12:00')])).not.toContain('09:09 09:15 10:15');
    expect(plans([morning, nextUntil('10:10', '11:25')])).toContain('09:09 09:15 10:15');
    expect(plans([morning, nextUntil('10:10', '11:24')])).not.toContain('09:09 09:15 10:15');
  });

  test('does not let the next visit slip into the one after it, or past the end of the working hours', () => {
    const next = aVisit('b', 20, '10:20', { travelIn: 16 });
    expect(plans([morning, next, aVisit('c', 20, '11:25', { travelIn: 0 })])).toContain('09:09 09:15 10:15');
    expect(plans([morning, next, aVisit('c', 20, '11:24', { travelIn: 0 })])).not.toContain('09:09 09:15 10:15');
    const evening = [aVisit('a', 4, '13:44'), aVisit('b', 20, '15:55', { travelIn: 16 })];
    expect(plans(evening)).toContain('14:44 14:50 15:50');
    expect(plans(evening, aJob(), anExpert({ workingHours: daily(['13:00', '16:59']) }))).toEqual([]);
  });

  test('puts nothing before a visit that the expert is already on the way to', () => {
    expect(plans([aVisitUnderWay('a', 4, '12:00')])).toEqual(['13:04 13:10 14:10']);
  });

  test('a short job does not push away the visit that begins at the same time', () => {
    expect(plans([aVisit('a', 10, '08:10')], aJob({ workMinutes: 10 }))).toEqual(['09:10 09:10 09:20']);
  });

  test('is full when no gap is wide enough', () => {
    const entries = [aVisit('a', 4, '08:04', { work: 240 }), aVisit('b', 4, '12:30', { travelIn: 0, work: 240 })];
    expect(findInsertions({ expert: anExpert(), entries }, aJob(), alongTheStreet)).toEqual({
      ok: false,
      refusal: { code: 'no_gap', facts: { entries: 2 } },
    });
  });

  test('does not send an expert across the lunch break to a visit that begins right after it', () => {
    const expert = anExpert({ workingHours: daily(['08:00', '12:00'], ['13:00', '17:00']) });
    const next = aVisit('b', 0, '13:05', { travelIn: 0, window: between('13:00', '14:10') });
    const job = aJob({ windows: [between('08:00', '12:00')] });
    expect(plans([next], { ...job, place: house(5) }, expert)).toEqual(['08:00 08:05 09:05']);
    expect(plans([next], job, expert)).toEqual(['08:00 08:10 09:10']);
    expect(plans([next], { ...job, place: house(11) }, expert)).toEqual([]);
  });
});
