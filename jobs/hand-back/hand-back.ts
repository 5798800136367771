import { handBackSilent } from '../../core/usecases/desk/hand-back-silent.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** An agent who has gone silent gives the conversation back to the bot. */
export const handleHandBack: TimerHandler<'hand_back'> = (work, { personId }) => handBackSilent(work, personId);
