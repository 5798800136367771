import type { Instant } from '../kernel/instant.ts';
import type { Work } from '../ports/work.ts';
import type { TimerAction } from '../ports/timer-store.ts';
import type { Visit } from '../visit/visit.ts';

/** Sets what shall happen around a confirmed visit by itself: reminders, and a watch over an expert's silence. */
export const planTimers = async (work: Work, visit: Visit): Promise<void> => {
  const { id: visitId } = visit;
  const dayBefore = visit.arrival - work.policies['visit.remindDayBefore'];
  const soon = visit.arrival - work.policies['visit.remindSoon'];
  if (dayBefore > work.now) await at(work, visit, dayBefore, { kind: 'remind_visit', visitId, which: 'day_before' });
  if (soon > work.now) await at(work, visit, soon, { kind: 'remind_visit', visitId, which: 'soon' });
  await watchFor(work, visit, 'departure', visit.span.start);
};

/** The expert is asked when a step is overdue by some minutes, people are told when it is overdue by more. */
export const watchFor = async (
  work: Work,
  visit: Visit,
  about: 'departure' | 'end',
  expected: Instant,
): Promise<void> => {
  const { id: visitId } = visit;
  const nudgeAt = expected + work.policies['visit.silenceNudge'];
  const peopleAt = expected + work.policies['visit.silencePeople'];
  await at(work, visit, nudgeAt, { kind: 'watch_silence', visitId, about, stage: 'nudge' });
  await at(work, visit, peopleAt, { kind: 'watch_silence', visitId, about, stage: 'people' });
};

const at = (
  work: Work,
  visit: Visit,
  dueAt: Instant,
  action: Extract<TimerAction, { kind: 'remind_visit' | 'watch_silence' }>,
): Promise<void> => {
  const detail = action.kind === 'remind_visit' ? action.which : `${action.about}:${action.stage}`;
  return work.timers.set(`${action.kind}:${visit.id}:${detail}`, visit.ticketId, dueAt, action);
};
