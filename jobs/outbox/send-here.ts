import { randomUUID } from 'node:crypto';
import type { Duration } from '../../core/kernel/instant.ts';
import type { Log } from '../../core/ports/log.ts';
import type { OutboxStore } from '../../core/ports/outbox-store.ts';
import { describeError } from '../failures/describe-error.ts';
import { eachInParallel } from '../loop/each-in-parallel.ts';
import type { Drain } from './create-sender.ts';

export interface SendHereOptions {
  readonly outbox: OutboxStore;
  readonly drain: Drain;
  readonly log: Log;
}

const BATCH = 64;
const AT_A_TIME = 8;

/** Sends, without any queue, what could have been sent `since` ago and longer. How many recipients there were. */
export const createSendHere =
  ({ outbox, drain, log }: SendHereOptions) =>
  async (since: Duration): Promise<number> => {
    const ready = await outbox.overdue(BATCH, since);
    await eachInParallel(ready, AT_A_TIME, async ({ recipient, traceId }) => {
      try {
        await drain(recipient, randomUUID());
      } catch (error) {
        // One recipient's trouble is not the others'; the row is looked at again.
        log.warn({ traceId, recipient, err: describeError(error) }, 'A message could not be sent here');
      }
    });
    return ready.length;
  };
