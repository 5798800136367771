import twilio from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import type responses from 'twilio/lib/http/response.js';
import { type Duration, seconds } from '../../core/kernel/instant.ts';
import { readRetryAfter } from '../../core/kernel/read-retry-after.ts';

/** Whoever waits for a call gives up a little later. */
export const DEADLINE_MS = 10_000;
/** A page of messages is far smaller; nobody shall fill our memory. */
const LARGEST_ANSWER = 10 * 1_024 * 1_024;
/** Without a `Retry-After` that says better. */
const USUAL_PAUSE: Duration = seconds(1);

/** Twilio asks us to wait. The SDK's own error has no headers, so it could not say for how long. */
export class SlowDown extends Error {
  override readonly name = 'SlowDown';
  readonly retryAfter: Duration;
  constructor(retryAfter: Duration) {
    super('Too many requests');
    this.retryAfter = retryAfter;
  }
}

/** A call that got no answer. Only its code: the error underneath carries the headers, and with them the token. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The SDK's client with a deadline for the whole call, and errors that tell what has to be done and no secrets. */
export class TwilioHttp extends twilio.RequestClient {
  constructor(deadlineMs = DEADLINE_MS) {
    super({ timeout: deadlineMs });
    this.axios.defaults.maxContentLength = LARGEST_ANSWER;
    // The SDK's time-out starts anew with every byte; this one ends a call whatever trickles in.
    this.axios.interceptors.request.use((config) => Object.assign(config, { signal: AbortSignal.timeout(deadlineMs) }));
  }

  override async request<TData>(options: RequestClient.RequestOptions<TData>): Promise<responses.default<TData>> {
    const response = await this.#ask(options);
    if (response.statusCode === 429) throw new SlowDown(pauseOf(response.headers));
    return response;
  }

  async #ask<TData>(options: RequestClient.RequestOptions<TData>): Promise<responses.default<TData>> {
    try {
      return await super.request(options);
    } catch (error) {
      throw new NoAnswer(codeOf(error));
    }
  }
}

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  if (code === 'ERR_CANCELED' || code === 'ECONNABORTED') return 'timeout';
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'connection lost';
};

const pauseOf = (headers: unknown): Duration => {
  const said: unknown = typeof headers === 'object' && headers !== null ? Reflect.get(headers, 'retry-after') : null;
  return readRetryAfter(said, USUAL_PAUSE, Date.now());
};
