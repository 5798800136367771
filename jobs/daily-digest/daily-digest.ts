import { writeDigest } from '../../core/usecases/desk/write-digest.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** The day that has ended, in numbers, for managers. */
export const handleDailyDigest: TimerHandler<'daily_digest'> = (work) => writeDigest(work);
