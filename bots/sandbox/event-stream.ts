import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ClockReading, readClock } from './clock-routes.ts';
import type { Phone } from './phone.ts';
import { readChanges } from './phone-views.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import type { TelegramControl } from './telegram/control-client.ts';

export interface Watched {
  readonly telegram: TelegramControl | null;
  readonly phones: () => Promise<Phone[]>;
  readonly clock: SandboxClock;
}

/** Open pages: told when the clock moves, ended when the server stops. */
export interface Watchers {
  open(watched: Watched, request: FastifyRequest, reply: FastifyReply, after: number): void;
  lookAtClock(): void;
  end(): void;
}

interface Stream {
  /** `id` is what the browser sends back when it connects again. */
  send(event: string, data: unknown, id?: number): void;
  beat(): void;
  readonly signal: AbortSignal;
}

const BEAT_MS = 10_000;
const CLOCK_MS = 2_000;
/** While something is due, it is about to happen: what comes after it is known in a moment. */
const CLOCK_DUE_MS = 300;
/** A burst of changes is shown as one. */
const GATHER_MS = 40;
/** Less than what the browser could tell apart on a clock with minutes, more than two readings differ by chance. */
const DRIFT_MS = 1_500;

export const createWatchers = (): Watchers => {
  const ends = new Set<AbortController>();
  let moved = new AbortController();
  const lookAtClock = (): void => {
    moved.abort();
    moved = new AbortController();
  };
  return {
    lookAtClock,
    open: (watched, request, reply, after) => {
      reply.hijack();
      const end = new AbortController();
      ends.add(end);
      reply.raw.once('close', () => end.abort());
      const stream = openStream(reply, end.signal);
      const followed = [followClock(watched.clock, stream, () => moved.signal), keepAlive(stream)];
      if (watched.telegram) followed.push(followPhones(watched.telegram, watched, stream, after));
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

const openStream = (reply: FastifyReply, signal: AbortSignal): Stream => {
  const { raw } = reply;
  // Hijacked, so the headers that hooks have set would be lost.
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  // Nothing follows a stream on its connection; kept alive, it would hold up a server that stops.
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'close' });
  raw.write('retry: 1000\n\n');
  const write = (text: string): void => {
    if (!signal.aborted) raw.write(text);
  };
  return {
    signal,
    beat: () => write(': still here\n\n'),
    send: (event, data, id) =>
      write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
  };
};

const keepAlive = async (stream: Stream): Promise<void> => {
  for (;;) {
    await sleep(BEAT_MS, undefined, { signal: stream.signal });
    stream.beat();
  }
};

const followPhones = async (
  telegram: TelegramControl,
  { phones, clock }: Watched,
  stream: Stream,
  after: number,
): Promise<void> => {
  for (let known = after; ; ) {
    const changes = await readChanges(telegram, clock, await phones(), known);
    if (changes.fresh || changes.phones.length > 0) stream.send('phones', changes, changes.seq);
    known = changes.seq;
    await telegram.waitForChange({ after: known, timeoutMs: BEAT_MS });
    await sleep(GATHER_MS, undefined, { signal: stream.signal });
  }
};

const followClock = async (clock: SandboxClock, stream: Stream, moved: () => AbortSignal): Promise<void> => {
  for (let told: ToldClock | null = null; ; ) {
    const reading = await readClock(clock);
    if (told === null || isNews(told, reading)) {
      told = { ...reading, toldAt: Date.now() };
      stream.send('clock', reading);
    }
    const wake = AbortSignal.any([stream.signal, moved()]);
    const isDue = reading.nextDueAt !== null && reading.nextDueAt <= reading.now;
    await sleep(isDue ? CLOCK_DUE_MS : CLOCK_MS, undefined, { signal: wake }).catch(() => undefined);
    stream.signal.throwIfAborted();
  }
};

type ToldClock = ClockReading & { toldAt: number };

/** The page lets its clock run by itself: only a jump is news. */
const isNews = (told: ToldClock, { now, nextDueAt }: ClockReading): boolean =>
  nextDueAt !== told.nextDueAt || Math.abs(now - (told.now + Date.now() - told.toldAt)) > DRIFT_MS;
