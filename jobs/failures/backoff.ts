import type { Duration } from '../../core/kernel/instant.ts';

/** Doubles with every attempt up to `longest`, give or take a quarter, so that what failed together does not return together. */
export const backoff = (attempts: number, first: Duration, longest: Duration): Duration => {
  const plain = Math.min(longest, first * 2 ** Math.min(30, Math.max(0, attempts - 1)));
  return Math.round(plain * (0.75 + Math.random() / 2));
};
