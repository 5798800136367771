import { nextRound } from '../../core/usecases/next-round.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** Nobody has accepted: asks the next experts, or people. */
export const handleNextRound: TimerHandler<'next_round'> = (work, { ticketId }) => nextRound(work, ticketId);
