import { aHold, alongTheStreet, anExpert, aVisit, aVisitUnderWay, told } from '../../test/an-agenda.ts';
import type { AgendaEntry } from './agenda.ts';
import { closeGap } from './close-gap.ts';

const removed = aVisit('gone', 10, '10:00', { travelIn: 6 });
const next = aVisit('next', 12, '12:00', { travelIn: 2 });
const close = (...entries: AgendaEntry[]): string | null => {
  const replan = closeGap({ expert: anExpert(), entries: [...entries, removed] }, removed, alongTheStreet);
  return replan && `${replan.visitId} ${told(replan.plan)}`;
};

describe('when a visit is taken out', () => {
  test('the way to the next one begins at the one before, or at home', () => {
    expect(close(aVisit('first', 4, '08:30'), next)).toBe('next 11:52 12:00 13:00');
    expect(close(next)).toBe('next 11:48 12:00 13:00');
  });

  test('nothing changes where nothing follows that day, or the expert is on the way to it', () => {
    expect(close(aVisit('first', 4, '08:30'))).toBeNull();
    expect(close(aVisit('tomorrow', 4, '09:00', { day: 2 }))).toBeNull();
    expect(close(aVisitUnderWay('next', 12, '12:00', { travelIn: 2 }))).toBeNull();
    expect(close(aVisit('beside', 10, '08:00'), aVisit('next', 12, '12:00', { travelIn: 2 }))).toBeNull();
  });

  test('a hold in the gap keeps its time', () => {
    expect(close(next, aHold('o', 11, '10:50'))).toBe('next 11:50 12:00 13:00');
  });
});
