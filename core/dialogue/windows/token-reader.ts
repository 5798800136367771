import type { ClockReading, TokenOf, WindowToken } from './window-token.ts';

/** A place in the tokens. Readers answer what they read and where they stopped, or null and nothing has moved. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

export type Tokens = readonly WindowToken[];

export const tokenAt = <K extends WindowToken['kind']>(
  tokens: Tokens,
  at: number,
  ...kinds: K[]
): TokenOf<K> | null => {
  const token = tokens[at];
  return token !== undefined && (kinds as string[]).includes(token.kind) ? (token as TokenOf<K>) : null;
};

export const isRelation = (tokens: Tokens, at: number, ...relations: string[]): boolean =>
  relations.includes(tokenAt(tokens, at, 'relation')?.relation ?? '');

const hourOf = (value: number): ClockReading | null =>
  value > 24 ? null : { minutes: value * 60, said: value === 0 || value >= 12 ? '24h' : null };

const plainClock = (tokens: Tokens, at: number): ClockReading | null => {
  const number = tokenAt(tokens, at, 'number');
  return tokenAt(tokens, at, 'clock')?.clock ?? (number && hourOf(number.value));
};

/** `4`, `16:00`, `4pm`, `half past 4`. */
export const readClock = (tokens: Tokens, at: number): Read<ClockReading> | null => {
  const offset = tokenAt(tokens, at, 'offset');
  const clock = plainClock(tokens, offset ? at + 1 : at);
  if (clock === null) return null;
  return offset
    ? { value: { ...clock, minutes: Math.max(0, clock.minutes + offset.minutes) }, next: at + 2 }
    : { value: clock, next: at + 1 };
};
