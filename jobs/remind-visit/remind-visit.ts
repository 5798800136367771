import { remindVisit } from '../../core/usecases/remind-visit.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** Reminds both sides of a visit, a day and two hours before. */
export const handleRemindVisit: TimerHandler<'remind_visit'> = (work, { visitId, which }) =>
  remindVisit(work, visitId, which);
