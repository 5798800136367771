import {
  BrokenCircuitError,
  circuitBreaker,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleType,
  noJitterGenerator,
  wrap,
} from 'cockatiel';
import type { z } from 'zod';
import type { CapabilityKey, CapabilitySignal } from '../../core/health/capability.ts';
import { evidenceOf, type Seen } from '../../core/health/evidence.ts';
import { type Duration, minutes, seconds } from '../../core/kernel/instant.ts';
import { readRetryAfter } from '../../core/kernel/read-retry-after.ts';

export type Asked<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'silent'; readonly why: string; readonly retryAfter: Duration };

export interface ProviderOptions {
  /** What depends on it. */
  readonly key: CapabilityKey;
  /** For people: `OSRM at routes.example.org`. */
  readonly name: string;
  readonly userAgent: string;
  /** Hears of each change (it answers again, it doesn't any more) before whoever asked goes on. Never fails. */
  readonly onChange: (signal: CapabilitySignal) => Promise<void>;
  readonly timeout?: Duration;
  readonly rests?: Rests;
}

/** How long it is left alone: after three failures in a row, and when it has shut us out. Both grow up to `most`. */
export interface Rests {
  readonly afterFailures: Duration;
  readonly whenShutOut: Duration;
  readonly most: Duration;
}

export interface Provider {
  ask<T>(url: URL, schema: z.ZodType<T>, headers?: Readonly<Record<string, string>>): Promise<Asked<T>>;
  /** How it stood when it was last asked. */
  signal(): CapabilitySignal;
}

/** A revoked key stays revoked until a person does something about it; a server is back in a moment. */
const RESTS: Rests = { afterFailures: seconds(2), whenShutOut: seconds(15), most: minutes(10) };
const TIMEOUT: Duration = seconds(3);
const FAILURES_IN_A_ROW = 3;
/** The least that whoever says "too many" without saying for how long is left alone. */
const SLOW_DOWN: Duration = seconds(30);

/** No answer that is of use: what was seen, and the sign of it. */
class Trouble extends Error {
  readonly seen: Seen;
  constructor(seen: Seen, sign: string) {
    super(sign);
    this.seen = seen;
  }
}

/** It can't be reached, is broken, or says what nobody can read: it may be well again in a moment. */
class Failed extends Trouble {}
/** It does not want to hear from us: our key was revoked, or our use is not what it is there for. */
class ShutOut extends Trouble {}
class SlowDown extends Trouble {
  readonly retryAfter: Duration;
  constructor(sign: string, retryAfter: Duration) {
    super('wants_rest', sign);
    this.retryAfter = retryAfter;
  }
}

/**
 * One service outside, asked politely: it has three seconds, its words are checked, and where it fails, or sends us
 * away, it is left alone for a while, for longer each time. After a rest one question finds out how it is.
 */
export const createProvider = (options: ProviderOptions): Provider => {
  const { key, name, onChange, rests = RESTS } = options;
  const outage = breaker(Failed, FAILURES_IN_A_ROW, rests.afterFailures, rests.most);
  const shutOut = breaker(ShutOut, 1, rests.whenShutOut, rests.most);
  const guarded = wrap(shutOut, outage);
  let silentUntil = 0;
  let last: CapabilitySignal = { key, state: 'ok', evidence: evidenceOf('not_asked_yet', name) };
  let isNews = true;

  const note = async (state: CapabilitySignal['state'], evidence: string): Promise<void> => {
    const tell = isNews || last.state !== state;
    isNews = false;
    last = { key, state, evidence };
    if (tell) await onChange(last);
  };

  const silent = async (error: unknown): Promise<Extract<Asked<never>, { kind: 'silent' }>> => {
    if (error instanceof BrokenCircuitError)
      return { kind: 'silent', why: last.evidence, retryAfter: rests.afterFailures };
    if (error instanceof SlowDown) silentUntil = performance.now() + error.retryAfter;
    const why = error instanceof Error ? error.message : String(error);
    await note('down', evidenceOf(error instanceof Trouble ? error.seen : 'broke', `${name}: ${why}`));
    return { kind: 'silent', why, retryAfter: error instanceof SlowDown ? error.retryAfter : rests.afterFailures };
  };

  return {
    signal: () => last,
    async ask(url, schema, headers = {}) {
      const wait = silentUntil - performance.now();
      if (wait > 0) return { kind: 'silent', why: last.evidence, retryAfter: wait };
      try {
        const value = await guarded.execute(() => read(options, url, schema, headers));
        await note('ok', evidenceOf('answers', name));
        return { kind: 'answered', value };
      } catch (error) {
        return silent(error);
      }
    },
  };
};

const breaker = (
  type: typeof Failed,
  inARow: number,
  initialDelay: Duration,
  maxDelay: Duration,
): CircuitBreakerPolicy =>
  circuitBreaker(handleType(type), {
    breaker: new ConsecutiveBreaker(inARow),
    halfOpenAfter: new ExponentialBackoff({ generator: noJitterGenerator, initialDelay, maxDelay }),
  });

const read = async <T>(
  { userAgent, timeout = TIMEOUT }: ProviderOptions,
  url: URL,
  schema: z.ZodType<T>,
  headers: Readonly<Record<string, string>>,
): Promise<T> => {
  const signal = AbortSignal.timeout(timeout);
  const sent = { accept: 'application/json', 'user-agent': userAgent, ...headers };
  const { status, retryAfter, text } = await fetch(url, { signal, headers: sent, redirect: 'error' })
    .then(async (response) => ({
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      text: await response.text(),
    }))
    .catch((error: unknown) => {
      throw new Failed('out_of_reach', signal.aborted ? `> ${timeout / 1_000} s` : causeOf(error));
    });
  if (status === 401 || status === 403) throw new ShutOut('shut_out', `HTTP ${status}`);
  if (status === 429) throw new SlowDown('HTTP 429', readRetryAfter(retryAfter, SLOW_DOWN, Date.now()));
  // OSRM says in a 400 what it could not do; that is an answer, and the schema knows it.
  if (status >= 500) throw new Failed('in_trouble', `HTTP ${status}`);
  const answer = schema.safeParse(parseJson(text));
  if (!answer.success) throw new Failed('unreadable', `HTTP ${status}`);
  return answer.data;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const causeOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error) return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  return String(cause);
};
