import { timingSafeEqual } from 'node:crypto';
import type { Emulator } from '../emulator.ts';
import { type Refusal, suspended, unauthenticated } from './answers.ts';

/** Account sid and token, or an API key; the account in the path has to be theirs. */
export function authenticate({ world }: Emulator, header: string | undefined, path: string): Refusal | null {
  const { accountSid, authToken, apiKeySid, apiKeySecret } = world.account;
  const given = /^Basic (.+)$/i.exec(header ?? '')?.[1];
  if (given === undefined) return unauthenticated;
  const credentials = Buffer.from(given, 'base64').toString('utf8');
  const isKnown = [`${accountSid}:${authToken}`, `${apiKeySid}:${apiKeySecret}`].some((one) =>
    isSame(one, credentials),
  );
  const named = /^\/2010-04-01\/Accounts\/(AC[0-9a-fA-F]{32})/.exec(path)?.[1];
  if (!isKnown || (named !== undefined && named !== accountSid)) return unauthenticated;
  if (world.accountState === 'closed') return unauthenticated;
  return world.accountState === 'suspended' ? suspended : null;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
