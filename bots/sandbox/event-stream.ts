import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Open pages: told at once when something was done here, ended when the server stops. */
export interface Watchers {
  open(request: FastifyRequest, reply: FastifyReply, follows: readonly Follow[]): void;
  /** Has all look again now instead of at their next turn. */
  lookAgain(): void;
  end(): void;
}

export interface Stream {
  /** `id` is what the browser sends back when it connects again. */
  readonly send: (event: string, data: unknown, id?: string) => void;
  /** Waits until it is time to look again, or somebody says so; throws when the page is gone. */
  readonly pause: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Tells a page about one thing, for as long as the page is open. */
export type Follow = (stream: Stream) => Promise<void>;

const BEAT_MS = 10_000;

export const createWatchers = (): Watchers => {
  const ends = new Set<AbortController>();
  let again = new AbortController();
  return {
    lookAgain: () => {
      again.abort();
      again = new AbortController();
    },
    open: (request, reply, follows) => {
      reply.hijack();
      const end = new AbortController();
      ends.add(end);
      reply.raw.once('close', () => end.abort());
      const stream = openStream(reply, end.signal, () => again.signal);
      const followed = [keepAlive(reply, end.signal), ...follows.map((follow) => follow(stream))];
      // Whichever ends first (nothing but a failure or the page's leaving does) ends all; the page connects again.
      void Promise.race(followed)
        .catch((error: unknown) => {
          if (!end.signal.aborted) request.log.warn({ err: error }, 'The stream of a sandbox page broke off');
        })
        .finally(() => {
          end.abort();
          ends.delete(end);
          reply.raw.end();
        });
      for (const one of followed) one.catch(() => undefined);
    },
    end: () => {
      for (const end of ends) end.abort();
    },
  };
};

const openStream = (reply: FastifyReply, signal: AbortSignal, again: () => AbortSignal): Stream => {
  const { raw } = reply;
  // Hijacked, so the headers that hooks have set would be lost.
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  // Nothing follows a stream on its connection; kept alive, it would hold up a server that stops.
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'close' });
  raw.write('retry: 1000\n\n');
  return {
    signal,
    send: (event, data, id) => {
      const text = `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
      if (!signal.aborted) raw.write(text);
    },
    pause: async (ms) => {
      await sleep(ms, undefined, { signal: AbortSignal.any([signal, again()]) }).catch(() => undefined);
      signal.throwIfAborted();
    },
  };
};

const keepAlive = async ({ raw }: FastifyReply, signal: AbortSignal): Promise<void> => {
  for (;;) {
    await sleep(BEAT_MS, undefined, { signal });
    raw.write(': still here\n\n');
  }
};
