import type { Instant } from '../kernel/instant.ts';
import type { OneTimeCode } from '../people/one-time-code.ts';

/** Codes that were sent. Only a digest of each is kept: nobody can read one out of the table while it lives. */
export interface OneTimeCodeStore {
  add(code: OneTimeCode, digits: string): Promise<void>;
  /** Reads and locks it: of several tries at once each costs one. */
  lock(id: string): Promise<OneTimeCode | null>;
  isRight(id: string, digits: string): Promise<boolean>;
  save(id: string, change: Pick<OneTimeCode, 'attemptsLeft' | 'usedAt'>): Promise<void>;
  /** When codes were sent since then, for this person or to this address, the oldest first. Locks both against counting twice. */
  sentSince(personId: string, address: string, since: Instant): Promise<SentCodes>;
}

export interface SentCodes {
  readonly forPerson: readonly Instant[];
  readonly toAddress: readonly Instant[];
}
