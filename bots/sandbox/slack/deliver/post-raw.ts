import type { Emulator } from '../emulator.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import type { DeliveryKind } from '../world.ts';
import { addressOf } from './deliver.ts';
import { signRequest } from './sign-request.ts';

export interface RawPost {
  to: DeliveryKind;
  body: string;
  contentType?: string | undefined;
  signature: 'valid' | 'missing' | 'wrong' | 'stale';
}

const staleSeconds = 600;

/** Any bytes to an address of the app: malformed JSON, a forged signature, `ssl_check=1`, ten megabytes. */
export async function postRaw(
  emulator: Emulator,
  { to, body, contentType, signature }: RawPost,
): Promise<{ status: number; body: string } | Refused> {
  const { configuration, signingSecret } = emulator.world;
  const url = addressOf(configuration, to);
  if (url === null) return { refused: `no address for ${to} is set` };
  const now = Math.floor(emulator.now() / 1_000);
  const signed = {
    valid: () => signRequest(signingSecret, body, now),
    missing: () => ({}),
    wrong: () => signRequest(`${signingSecret}-of-another`, body, now),
    stale: () => signRequest(signingSecret, body, now - staleSeconds),
  }[signature]();
  const usual = to === 'events' ? 'application/json' : 'application/x-www-form-urlencoded';
  const headers = { 'content-type': contentType ?? usual, ...signed };
  const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
  return { status: response.status, body: await response.text() };
}
