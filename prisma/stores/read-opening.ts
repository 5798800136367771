import type { Instant } from '../../core/kernel/instant.ts';
import { Prisma } from '../generated/client.ts';
import { BUSINESS_NOW_MS } from './business-clock.ts';
import type { Transaction } from './transaction.ts';

/** What a unit of work must know before it begins, in one round trip. */
export interface Opening {
  readonly now: Instant;
  readonly policies: bigint;
  readonly catalogue: bigint;
  readonly capabilities: bigint;
}

interface OpeningRow extends Opening {
  readonly offset: number;
  readonly timeZone: string;
}

export const readOpening = async (tx: Transaction, allowClockOffset: boolean): Promise<Opening> => {
  const [row] = await tx.$queryRaw<OpeningRow[]>`
    SELECT ${Prisma.raw(BUSINESS_NOW_MS)} AS now,
           (SELECT offset_ms::float8 FROM business_clock) AS "offset",
           (SELECT number FROM revision WHERE subject = 'policies') AS policies,
           (SELECT number FROM revision WHERE subject = 'catalogue') AS catalogue,
           (SELECT number FROM revision WHERE subject = 'capabilities') AS capabilities,
           current_setting('TimeZone') AS "timeZone"`;
  if (!row || row.policies === null || row.catalogue === null || row.capabilities === null)
    throw new Error('The migrations have not been applied');
  if (row.offset !== 0 && !allowClockOffset) {
    throw new Error('The business clock has been moved, and people behind real tokens live in real time');
  }
  // Prisma's adapter drops the offset of every timestamp that it writes and reads, so nothing but UTC is right.
  if (!UTC.has(row.timeZone)) throw new Error(`Sessions must run in UTC, and this one runs in ${row.timeZone}`);
  return row;
};

const UTC: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT']);
