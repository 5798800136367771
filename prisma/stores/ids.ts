import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Ids } from '../../core/ports/ids.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export const createIds = (): Ids => ({
  uuid: () => v7(),
  // randomInt is unbiased; a remainder of random bytes is not.
  token: (length) => Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  bytes: (length) => Uint8Array.from(randomBytes(length)),
});
