import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { DeskDelivery } from '../../core/ports/desk-platform.ts';

/**
 * Slack's published limits, in short windows, so that a burst gets through and the average holds: a message a second in
 * one channel; 50 changes and 50 reactions a minute (its third tier), 100 overviews (its fourth).
 */
const LIMITS = {
  post: { points: 3, duration: 3 },
  revise: { points: 5, duration: 6 },
  react: { points: 5, duration: 6 },
  home: { points: 10, duration: 6 },
} as const;

export type PacedCall = keyof typeof LIMITS;

/** Who has to wait for longer is told so instead, and can do something else meanwhile. */
const PATIENCE_MS = 4_000;

/** Makes a call when its turn comes. `key` tells apart what has a limit of its own. */
export type Pace = (kind: PacedCall, key: string, call: () => Promise<DeskDelivery>) => Promise<DeskDelivery>;

export const createPace = (patienceMs = PATIENCE_MS): Pace => {
  const limiters = {
    post: new RateLimiterMemory(LIMITS.post),
    revise: new RateLimiterMemory(LIMITS.revise),
    react: new RateLimiterMemory(LIMITS.react),
    home: new RateLimiterMemory(LIMITS.home),
  };
  return async (kind, key, call) => {
    const limiter = limiters[kind];
    let waited = 0;
    for (let wait = await turnIn(limiter, key); wait > 0; wait = await turnIn(limiter, key)) {
      if (waited + wait > patienceMs) return { kind: 'rate_limited', retryAfter: wait };
      await sleep(wait);
      waited += wait;
    }
    const delivery = await call();
    // Slack knows better than its documentation; who comes next need not find that out anew.
    if (delivery.kind === 'rate_limited') await limiter.block(key, delivery.retryAfter / 1_000);
    return delivery;
  };
};

/** Milliseconds until the turn comes; 0 takes it. */
const turnIn = async (limiter: RateLimiterMemory, key: string): Promise<number> => {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
    throw refusal;
  }
};
