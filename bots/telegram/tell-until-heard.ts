import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../core/ports/log.ts';
import { readShutOut } from './shut-out.ts';
import { createTroubleLog } from '../adapter/trouble-log.ts';

const LEAST_PAUSE_MS = 5_000;

/** Tells Telegram something about the bot, again and again until it has heard; resolves then, or once stopped. */
export const tellUntilHeard = async (tell: () => Promise<void>, log: Log, signal?: AbortSignal): Promise<void> => {
  const trouble = createTroubleLog(log, 'Telling Telegram how we listen');
  const isStopped = (): boolean => signal?.aborted ?? false;
  while (!isStopped()) {
    try {
      await tell();
      return trouble.over();
    } catch (error) {
      const shutOut = readShutOut(error);
      if (!shutOut) throw error;
      trouble.note(shutOut.kind, shutOut.why);
      const pause = Math.max(LEAST_PAUSE_MS, shutOut.pause);
      // Nothing else depends on it: a process that has nothing more to do may end meanwhile.
      await sleep(pause, undefined, { ...(signal && { signal }), ref: false }).catch(() => undefined);
    }
  }
};
