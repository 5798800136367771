import type { Log } from '../core/ports/log.ts';

/** Longer than the slowest thing in hand, shorter than the patience of whoever sent the signal. */
const PATIENCE_MS = 15_000;

/**
 * On SIGTERM or SIGINT the parts stop in the order given, each finishing what it has in hand; then the process ends.
 * Answers a signal that tells that it has begun.
 *
 * A second signal, or a part that hangs, ends it at once: whatever was in hand is durable and goes on elsewhere.
 */
export const stopOnSignal = (log: Log, parts: ReadonlyArray<() => Promise<unknown>>): AbortSignal => {
  const stopping = new AbortController();
  const stop = async (signal: string): Promise<void> => {
    if (stopping.signal.aborted) process.exit(1);
    stopping.abort();
    log.info({ signal }, 'Stopping: finishing what is in hand');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    for (const part of parts)
      await part().catch((error: unknown) => log.error({ err: error }, 'A part did not stop cleanly'));
    log.info({}, 'Stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  return stopping.signal;
};
