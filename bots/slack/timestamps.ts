/** Slack's `1763740800.000200` in epoch milliseconds, with the microseconds as a fraction: they tell messages apart. */
export const readTimestamp = (ts: string): number | null => {
  const seconds = /^\d{1,11}\.\d{1,6}$/.test(ts) ? Number(ts) : Number.NaN;
  return Number.isNaN(seconds) ? null : Math.round(seconds * 1_000_000) / 1_000;
};
