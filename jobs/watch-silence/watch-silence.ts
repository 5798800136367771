import { watchSilence } from '../../core/usecases/watch-silence.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** An expert who should have left or finished says nothing: a nudge, then people. */
export const handleWatchSilence: TimerHandler<'watch_silence'> = (work, { visitId, about, stage }) =>
  watchSilence(work, visitId, about, stage);
