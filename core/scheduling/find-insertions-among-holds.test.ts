import {
  aHold,
  aJob,
  alongTheStreet,
  anExpert,
  at,
  aVisit,
  between,
  daily,
  house,
  told,
} from '../../test/an-agenda.ts';
import type { Expert } from '../people/person.ts';
import type { AgendaEntry, VisitJob } from './agenda.ts';
import { findInsertions, refitPlan } from './find-insertions.ts';
import type { Insertion } from './fit-visit.ts';

const find = (entries: AgendaEntry[], job: VisitJob = aJob(), expert: Expert = anExpert()): readonly Insertion[] => {
  const found = findInsertions({ expert, entries }, job, alongTheStreet);
  return found.ok ? found.value : [];
};
const plans = (...search: Parameters<typeof find>): string[] => find(...search).map(({ plan }) => told(plan));

describe('soft holds', () => {
  test('are reached after the lunch break without leaving in it', () => {
    const expert = anExpert({ workingHours: daily(['08:00', '12:00'], ['13:00', '17:00']) });
    const job = aJob({ windows: [between('08:00', '12:00')] });
    const hold = aHold('o', 0, '13:05');
    expect(plans([hold], { ...job, place: house(5) }, expert)).toEqual(['08:00 08:05 09:05']);
    expect(plans([hold], { ...job, place: house(6) }, expert)).toEqual([]);
  });

  test('count only from the last visit on', () => {
    const expert = anExpert({ workingHours: daily(['08:00', '12:00'], ['13:00', '17:00']) });
    const entries = [aHold('o', 60, '09:30'), aVisit('a', 10, '13:10', { work: 10 })];
    const job = aJob({ place: house(12), windows: [between('13:15', '17:00')] });
    expect(plans(entries, job, expert)).toEqual(['13:23 13:25 14:25']);
  });

  test("keep the next visit's new way out of them", () => {
    const entries = [aHold('o', 30, '09:40'), aVisit('b', 31, '11:11')];
    const [insertion] = find(entries, aJob({ place: house(-5), windows: [between('08:00', '09:05')] }));
    expect(insertion && told(insertion.plan)).toBe('08:00 08:05 09:05');
    expect(insertion?.successorReplan && told(insertion.successorReplan.plan)).toBe('10:44 11:20 12:20');
  });

  test('are not overlapped, and the way counts from them as well as past them', () => {
    const entries = [aVisit('a', 30, '08:30'), aHold('o', 12, '10:00', { travelIn: 18 })];
    expect(plans(entries)).toEqual(['11:00 11:20 12:20']);
    expect(plans([aHold('o', 30, '08:30')])).toEqual(['09:40 09:50 10:50']);
  });

  test('a visit before a hold leaves its way free', () => {
    expect(plans([aHold('o', 15, '09:25')])).toEqual(['08:00 08:10 09:10', '10:25 10:35 11:35']);
    expect(plans([aHold('o', 15, '09:24')])).toEqual(['10:25 10:35 11:35']);
  });
});

describe('an accepted option', () => {
  const offered = { plan: find([])[0]!.plan, place: house(10), now: at('07:30') };
  const refit = (entries: AgendaEntry[], now = offered.now) =>
    refitPlan({ expert: anExpert(), entries }, { ...offered, now }, alongTheStreet);

  test('keeps its arrival and gets the way of the agenda as it is now', () => {
    const found = refit([aVisit('b', 14, '10:00')]);
    expect(found.ok && told(found.value.plan)).toBe('08:00 08:10 09:10');
    expect(found.ok && found.value.successorReplan && told(found.value.successorReplan.plan)).toBe('09:56 10:00 11:00');
  });

  test('is refused when it became too late to set out, or something else took its time', () => {
    expect(refit([], at('08:01'))).toMatchObject({ refusal: { code: 'no_gap' } });
    expect(refit([], at('08:11'))).toMatchObject({ refusal: { code: 'no_gap' } });
    expect(refit([aVisit('a', 10, '08:50')])).toMatchObject({ refusal: { code: 'no_gap' } });
    expect(refit([aHold('o', 10, '08:30')])).toMatchObject({ refusal: { code: 'no_gap' } });
  });
});
