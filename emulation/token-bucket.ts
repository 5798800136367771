/** `burst` at once, then `perSecond`. */
export interface Rate {
  perSecond: number;
  burst: number;
}

export interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Null after taking a token; otherwise how many seconds until there is one. `now` in milliseconds. */
export function takeToken(buckets: Map<string, Bucket>, key: string, rate: Rate, now: number): number | null {
  const bucket = fill(buckets, key, rate, now);
  if (bucket.tokens < 1) return (1 - bucket.tokens) / rate.perSecond;
  bucket.tokens -= 1;
  return null;
}

export function fill(buckets: Map<string, Bucket>, key: string, rate: Rate, now: number): Bucket {
  const bucket = buckets.get(key) ?? { tokens: rate.burst, filledAt: now };
  const earned = (Math.max(0, now - bucket.filledAt) / 1_000) * rate.perSecond;
  bucket.tokens = Math.min(rate.burst, bucket.tokens + earned);
  bucket.filledAt = now;
  buckets.set(key, bucket);
  return bucket;
}
