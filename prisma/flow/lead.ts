import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import type { Log } from '../../core/ports/log.ts';

/** How soon another process takes over when the leader is gone. */
const TRY_EVERY_MS = 2_000;

/** A leader that stands still keeps its connection and says nothing on it: after this time the server ends it. */
const SILENT_MS = 10_000;
const SPEAK_EVERY_MS = 3_000;

const LOCK = 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS leads';

/**
 * Of all processes that lead under one name, one at a time runs `start`; what that returns stops it again. The lock
 * lives as long as the leader's connection, so a killed process hands over by itself, and so does a frozen one.
 */
export const lead = (
  config: ClientConfig,
  name: string,
  start: () => { stop(): Promise<void> },
  log: Log,
): { stop(): Promise<void> } => {
  const stopped = new AbortController();
  const pause = () => sleep(TRY_EVERY_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await term(config, name, start, stopped.signal).catch((error: unknown) =>
        log.warn({ err: error, name }, 'The connection that made this process the leader broke'),
      );
      await pause();
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
};

const term = async (
  config: ClientConfig,
  name: string,
  start: () => { stop(): Promise<void> },
  signal: AbortSignal,
): Promise<void> => {
  const client = new Client({ ...config, keepAlive: true, application_name: `callout-lead-${name}` });
  const through = new AbortController();
  const over = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    // Whoever does not lead tries every few seconds, for as long as the process lives: no listener may stay behind.
    signal.addEventListener('abort', () => resolve(), { once: true, signal: through.signal });
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ leads: boolean }>(LOCK, [name]);
    if (!rows[0]?.leads || signal.aborted) return;
    await client.query(`SET idle_session_timeout = ${SILENT_MS}`);
    const speaking = setInterval(() => void client.query('SELECT 1').catch(() => undefined), SPEAK_EVERY_MS);
    const led = start();
    await over;
    clearInterval(speaking);
    await led.stop();
  } finally {
    through.abort();
    await client.end().catch(() => undefined);
  }
};
