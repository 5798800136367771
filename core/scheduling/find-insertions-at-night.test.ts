import { aJob, alongTheStreet, anExpert, at, aVisit, between, daily, told } from '../../test/an-agenda.ts';
import type { AgendaEntry, VisitJob } from './agenda.ts';
import { findInsertions } from './find-insertions.ts';

const expert = anExpert({ workingHours: daily(['00:00', '24:00']) });
const night = (from: string): VisitJob => aJob({ windows: [{ start: at(from), end: at('00:30', 2) }] });
const next = (clock: string): AgendaEntry =>
  aVisit('b', 10, clock, { travelIn: 0, window: { start: at('20:00'), end: at('06:00', 2) } });
const early = (number: number, clock: string): AgendaEntry => aVisit('c', number, clock, { day: 2 });

const plans = (entries: AgendaEntry[], job: VisitJob): string[] => {
  const found = findInsertions({ expert, entries }, job, alongTheStreet);
  return found.ok ? found.value.map(({ plan }) => told(plan)) : [];
};

describe('a night', () => {
  test('does not let a visit slip into the next day, whose capacity and way from home are others', () => {
    expect(plans([next('23:45')], night('22:50'))).toEqual(['22:40 22:50 23:50']);
    expect(plans([next('23:55')], night('23:00'))).toEqual([]);
  });

  test('leaves the first visit of the next day its way from home, and the direct way too', () => {
    const job = { ...night('22:15'), windows: [between('22:15', '23:15')] };
    expect(plans([next('23:00'), early(12, '00:27')], job)).toEqual(['22:05 22:15 23:15']);
    expect(plans([next('23:00'), early(12, '00:26')], job)).toEqual([]);
    expect(plans([next('23:00'), early(0, '00:25')], job)).toEqual(['22:05 22:15 23:15']);
    expect(plans([next('23:00'), early(0, '00:24')], job)).toEqual([]);
  });

  test('nobody is quicker than the direct way, even from the day before', () => {
    const late = aVisit('a', 90, '22:30', { travelIn: 90 });
    const job = aJob({ windows: [between('00:00', '06:00', 2)] });
    expect(plans([late], job)).toEqual(['06-02T00:40 06-02T00:50 06-02T01:50']);
  });
});
