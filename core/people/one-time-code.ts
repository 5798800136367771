import { hours, type Instant, minutes } from '../kernel/instant.ts';
import type { Channel } from './channel.ts';

/** A code that was sent to an address, so that whoever types it elsewhere has shown that both are theirs. */
export interface OneTimeCode {
  readonly id: string;
  /** Who asked for it. */
  readonly personId: string;
  readonly channel: Channel;
  readonly address: string;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
  readonly attemptsLeft: number;
  readonly usedAt: Instant | null;
}

export const CODE_LIVES = minutes(10);
export const CODE_ATTEMPTS = 3;
/** So many codes in so long a time, to one number and for one person. */
export const CODES_ALLOWED = 3;
export const CODES_COUNTED_FOR = hours(24);

const DIGITS = 6;
/** The largest multiple of ten that a byte holds: what is above it would make small digits likelier. */
const FAIR_BYTES = 250;

/** Six digits, each as likely as the other; `bytes` is where chance comes from. */
export const sixDigits = (bytes: (length: number) => Uint8Array): string => {
  let digits = '';
  while (digits.length < DIGITS) {
    for (const byte of bytes(DIGITS)) if (byte < FAIR_BYTES && digits.length < DIGITS) digits += String(byte % 10);
  }
  return digits;
};

/** The code in what somebody typed: people put in gaps, or send the whole message back. Null where there is none. */
export const codeInWords = (text: string): string | null => {
  const found = text.match(/(?<!\d)\d{3}[\s-]?\d{3}(?!\d)/g) ?? [];
  return found.length === 1 ? (found[0]?.replaceAll(/\D/g, '') ?? null) : null;
};
