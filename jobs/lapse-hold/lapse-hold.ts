import { lapseHold } from '../../core/usecases/lapse-hold.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** A time that was held for somebody is free again. */
export const handleLapseHold: TimerHandler<'lapse_hold'> = (work, { ticketId, hold }) =>
  lapseHold(work, ticketId, hold);
