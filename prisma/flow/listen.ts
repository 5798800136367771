import { Client, type ClientConfig } from 'pg';
import type { Log } from '../../core/ports/log.ts';
import type { WakeUp, WakeUps } from '../../core/ports/wake-ups.ts';

const CHANNEL = 'callout';
const RECONNECT_MS = 1_000;
const ALL: readonly WakeUp[] = ['inbox', 'outbox', 'timers', 'desk', 'capabilities'];

/**
 * One connection that hears the database's notifications and comes back when it was cut. After a gap everybody is
 * woken, since nobody knows what was missed.
 */
export const listenForWakeUps = (config: ClientConfig, log: Log): WakeUps => {
  const listeners = new Map<WakeUp, Set<() => void>>(ALL.map((what) => [what, new Set()]));
  let client: Client | null = null;
  let closed = false;
  let away = false;
  let retry: NodeJS.Timeout | undefined;

  const wake = (what: WakeUp): void => {
    for (const listener of listeners.get(what) ?? []) listener();
  };

  const lost = (lostClient: Client, error: unknown): void => {
    if (closed || client !== lostClient) return;
    client = null;
    if (!away) log.warn({ err: error }, 'Listening for notifications was cut, polling goes on');
    away = true;
    void lostClient.end().catch(() => undefined);
    retry = setTimeout(() => void connect(), RECONNECT_MS);
  };

  const connect = async (): Promise<void> => {
    const next = new Client({ ...config, keepAlive: true, keepAliveInitialDelayMillis: 10_000 });
    client = next;
    next.on('error', (error) => lost(next, error));
    next.on('end', () => lost(next, new Error('The connection ended')));
    next.on('notification', ({ payload }) => wake(payload as WakeUp));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      if (away) log.info({}, 'Listening for notifications again');
      away = false;
      for (const what of ALL) wake(what);
    } catch (error) {
      lost(next, error);
    }
  };

  void connect();
  return {
    on(what, listener) {
      listeners.get(what)?.add(listener);
      return () => listeners.get(what)?.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
};
