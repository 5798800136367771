import type { Cause } from '../../core/kernel/event.ts';
import type { Instant } from '../../core/kernel/instant.ts';
import type { Ids } from '../../core/ports/ids.ts';
import type { Prisma } from '../generated/client.ts';

/** A connection that is inside a transaction. */
export type Transaction = Prisma.TransactionClient;

/** What the stores of one unit of work share. */
export interface WorkContext {
  readonly tx: Transaction;
  /** Its actor becomes known with the work: whoever an inbound message turns out to be from. */
  cause: Cause;
  readonly ids: Ids;
  /** Business time. */
  readonly now: Instant;
}
