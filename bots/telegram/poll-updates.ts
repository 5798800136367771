import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { InboxStore } from '../../core/ports/inbox-store.ts';
import type { Log } from '../../core/ports/log.ts';
import { readIncomingUpdate } from './incoming-update.ts';
import { LISTENED_TO } from './register-bot.ts';

export interface Polling {
  readonly api: Api;
  readonly inbox: InboxStore;
  readonly log: Log;
}

const LONG_POLL_SECONDS = 10;
const BATCH = 100;
/** After an error: long enough not to hammer, short enough not to be noticed. */
const PAUSE_MS = 1_000;
const REVOKED_PAUSE_MS = 60_000;

/**
 * Fetches updates until `stop` is called. The offset moves only after the inbox has committed, so that a crash at any
 * point means that an update comes again and never that it is lost; the inbox knows what it has seen.
 */
export const pollUpdates = ({ api, inbox, log }: Polling): { stop(): Promise<void> } => {
  const stopped = new AbortController();
  const poll = async (): Promise<void> => {
    let offset = 0;
    while (!stopped.signal.aborted) {
      try {
        offset = await pollOnce(api, inbox, offset, stopped.signal);
      } catch (error) {
        if (stopped.signal.aborted) return;
        const pause = pauseAfter(error);
        log.warn({ err: error, pause }, 'Polling Telegram failed; trying again');
        await sleep(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
      }
    }
  };
  const polling = poll();
  return {
    stop: async () => {
      stopped.abort();
      await polling;
    },
  };
};

const pollOnce = async (api: Api, inbox: InboxStore, offset: number, signal: AbortSignal): Promise<number> => {
  const updates = await api.getUpdates(
    { offset, timeout: LONG_POLL_SECONDS, limit: BATCH, allowed_updates: LISTENED_TO },
    signal as Parameters<Api['getUpdates']>[1],
  );
  const incoming = updates.flatMap((update) => readIncomingUpdate(update, randomUUID()) ?? []);
  if (incoming.length > 0) await inbox.put(incoming);
  return updates.reduce((next, { update_id: id }) => Math.max(next, id + 1), offset);
};

const pauseAfter = (error: unknown): number => {
  if (!(error instanceof GrammyError)) return PAUSE_MS;
  if (error.error_code === 401) return REVOKED_PAUSE_MS;
  return (error.parameters.retry_after ?? 0) * 1_000 || PAUSE_MS;
};
