/** One figure of ours against something plain, measured in the same run: the machine's speed cancels out. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly against: string;
  readonly ratio: string;
  readonly goal: string;
}

/** What a trial may be made smaller by, or vary. */
export interface BenchOptions {
  readonly people: number;
  readonly down: 'telegram' | 'sms';
}

export interface Bench {
  readonly name: string;
  readonly about: string;
  run(options: BenchOptions): Promise<readonly Row[]>;
}

export const perSecond = (n: number): string => `${Math.round(n).toLocaleString('en-GB')}/s`;
export const ms = (n: number): string => `${n.toFixed(n < 10 ? 1 : 0)} ms`;

export const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;

export const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
