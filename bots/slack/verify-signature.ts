import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const SIGNATURE_HEADER = 'x-slack-signature';
const TIME_HEADER = 'x-slack-request-timestamp';

/** Older ones may have been recorded by somebody else. */
const FRESH_SECONDS = 5 * 60;

export type Verdict = 'genuine' | 'unsigned' | 'stale';

/** What the headers alone tell, before a stranger's megabytes are read. Null: the body has to decide. */
export const judgeHeaders = (headers: IncomingHttpHeaders, now: number): Exclude<Verdict, 'genuine'> | null => {
  const time = headers[TIME_HEADER];
  if (typeof time !== 'string' || !/^\d{1,12}$/.test(time)) return 'unsigned';
  if (typeof headers[SIGNATURE_HEADER] !== 'string') return 'unsigned';
  return Math.abs(now / 1_000 - Number(time)) > FRESH_SECONDS ? 'stale' : null;
};

/** Over the bytes as they came: parsed and written anew they would be others. `now` in epoch milliseconds. */
export const verifySignature = (secret: string, headers: IncomingHttpHeaders, body: Buffer, now: number): Verdict => {
  const refused = judgeHeaders(headers, now);
  if (refused) return refused;
  const expected = createHmac('sha256', secret)
    .update(`v0:${String(headers[TIME_HEADER])}:`)
    .update(body)
    .digest();
  const [, hex] = /^v0=([0-9a-f]{64})$/.exec(String(headers[SIGNATURE_HEADER])) ?? [];
  return hex && timingSafeEqual(expected, Buffer.from(hex, 'hex')) ? 'genuine' : 'unsigned';
};
