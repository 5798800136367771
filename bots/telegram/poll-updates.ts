import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import { type InboxStore, type IncomingUpdate, UnstorableUpdate } from '../../core/ports/inbox-store.ts';
import type { Log } from '../../core/ports/log.ts';
import { readIncomingUpdate } from './incoming-update.ts';
import { LISTENED_TO, unregisterWebhook } from './register-bot.ts';
import { createTroubleLog } from '../adapter/trouble-log.ts';
import { readShutOut } from './shut-out.ts';

export interface Polling {
  readonly api: Api;
  readonly inbox: InboxStore;
  readonly log: Log;
  /** What Telegram calls a long poll, in seconds; whoever stops does not wait for it. */
  readonly longPollSeconds?: number;
}

type Signal = Parameters<Api['getUpdates']>[1];

const LONG_POLL_SECONDS = 10;
const BATCH = 100;
const INBOX_DOWN_PAUSE_MS = 1_000;

/**
 * Fetches updates until `stop` is called. The offset moves only after the inbox has committed, so that a crash at any
 * point means that an update comes again and never that it is lost; the inbox knows what it has seen.
 */
export const pollUpdates = (polling: Polling): { stop(): Promise<void> } => {
  const stopped = new AbortController();
  const trouble = createTroubleLog(polling.log, 'Polling Telegram');
  const poll = async (): Promise<void> => {
    let offset: number | null = null;
    while (!stopped.signal.aborted) {
      try {
        offset ??= await begin(polling.api, stopped.signal);
        offset = await pollOnce(polling, offset, stopped.signal);
        trouble.over();
      } catch (error) {
        if (stopped.signal.aborted) return;
        const shutOut = readShutOut(error);
        trouble.note(shutOut?.kind ?? 'inbox', shutOut?.why ?? String(error));
        const pause = shutOut?.pause ?? INBOX_DOWN_PAUSE_MS;
        await sleep(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
      }
    }
  };
  const running = poll();
  return {
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
};

/** A webhook from before excludes polling. Taken away once: one that is set later was meant, and shows as a conflict. */
const begin = async (api: Api, signal: AbortSignal): Promise<number> => {
  await unregisterWebhook(api, signal as Signal);
  return 0;
};

const pollOnce = async (
  { api, inbox, log, longPollSeconds = LONG_POLL_SECONDS }: Polling,
  offset: number,
  signal: AbortSignal,
): Promise<number> => {
  const updates = await api.getUpdates(
    { offset, timeout: longPollSeconds, limit: BATCH, allowed_updates: LISTENED_TO },
    signal as Signal,
  );
  const incoming = updates.flatMap((update) => readIncomingUpdate(update, randomUUID()) ?? []);
  if (incoming.length > 0) await keep(inbox, incoming, log);
  return updates.reduce((next, { update_id: id }) => Math.max(next, id + 1), offset);
};

/** What no database will ever take is let go, or it would be in the way of everything behind it. */
const keep = async (inbox: InboxStore, incoming: readonly IncomingUpdate[], log: Log): Promise<void> => {
  try {
    await inbox.put(incoming);
  } catch (error) {
    if (!(error instanceof UnstorableUpdate)) throw error;
    const [first, ...more] = incoming;
    if (first && more.length === 0) log.error({ updateId: first.platformId }, 'An update can not be stored: let go');
    else for (const one of incoming) await keep(inbox, [one], log);
  }
};
