import { z } from 'zod';
import { type Duration, type Instant, seconds } from '../../../core/kernel/instant.ts';
import type { BillingSource, BillingTrouble } from '../../../core/ports/billing.ts';
import { readPlanList, UnreadableList } from './read-plan-list.ts';

const LIST = 'list';

export interface HttpListOptions {
  readonly url: string;
  readonly now: () => Instant;
  readonly timeout?: Duration;
}

const TIMEOUT: Duration = seconds(30);
/** A million customers. */
const LONGEST = 64 * 1024 * 1024;
const SLOW_DOWN: Duration = seconds(60);

/** What the last answer was, so that the same need not be sent again; and how old it said to be. */
const kept = z.object({ etag: z.string(), asOf: z.number().nullable() });

/** For any billing system that can put a list somewhere: it is fetched whole, and only where it has changed. */
export const createHttpListSource = ({ url, now, timeout = TIMEOUT }: HttpListOptions): BillingSource => ({
  name: LIST,
  changesSince: async function* (cursor) {
    const before = readCursor(cursor);
    const answer = await get(url, before?.etag ?? null, timeout);
    if ('kind' in answer) return answer;
    const nothing = { events: [], facts: [], skipped: [], isWhole: false };
    if (answer.text === null) {
      yield { ...nothing, cursor, asOf: before?.asOf ?? null };
      return null;
    }
    try {
      const { facts, skipped, asOf } = readPlanList(answer.text, now());
      const next = answer.etag === null ? null : JSON.stringify({ etag: answer.etag, asOf });
      yield { ...nothing, facts, skipped, asOf, isWhole: true, cursor: next };
      return null;
    } catch (error) {
      if (error instanceof UnreadableList) return { kind: 'unreachable', why: error.message };
      throw error;
    }
  },
});

const readCursor = (cursor: string | null): z.infer<typeof kept> | null => {
  try {
    return cursor === null ? null : kept.parse(JSON.parse(cursor));
  } catch {
    return null;
  }
};

interface Fetched {
  /** Null: it has not changed. */
  readonly text: string | null;
  readonly etag: string | null;
}

const get = async (url: string, etag: string | null, timeout: Duration): Promise<Fetched | BillingTrouble> => {
  try {
    const headers = { accept: 'text/csv, application/x-ndjson', ...(etag !== null && { 'if-none-match': etag }) };
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(timeout), redirect: 'error' });
    if (answer.status === 304) return { text: null, etag };
    if (answer.status === 429) return { kind: 'rate_limited', retryAfter: SLOW_DOWN };
    if (answer.status === 401 || answer.status === 403) return { kind: 'revoked', why: `HTTP ${answer.status}` };
    if (!answer.ok) return { kind: 'unreachable', why: `HTTP ${answer.status}` };
    return { text: await readAtMost(answer), etag: answer.headers.get('etag') };
  } catch (error) {
    return { kind: 'unreachable', why: whyOf(error) };
  }
};

/** The reason of a failed fetch stands in its cause. */
const whyOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};

/** Whoever sends without end does not fill our memory. */
const readAtMost = async (answer: Response): Promise<string> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = answer.body;
  for await (const part of body ?? []) {
    length += part.byteLength;
    if (length > LONGEST) throw new Error(`the list is longer than ${LONGEST} bytes`);
    parts.push(part);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
};
