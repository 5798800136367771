import { climbLadder } from '../../core/usecases/climb-ladder.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** A notice that nobody has shown a sign of having seen goes on to the next channel, or to people. */
export const handleClimbLadder: TimerHandler<'climb_ladder'> = (work, { noticeId, called }) =>
  climbLadder(work, noticeId, called);
