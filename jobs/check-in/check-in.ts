import { askForCheckIns } from '../../core/usecases/check-ins.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** Asks for a sign in time whoever could not be written to tomorrow. */
export const handleCheckIns: TimerHandler<'check_ins'> = (work) => askForCheckIns(work);
