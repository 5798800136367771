import type { Cause } from '../../core/kernel/event.ts';
import type { TurnOutcome } from '../../core/ports/turn-store.ts';
import type { Work } from '../../core/ports/work.ts';
import type { DurableUnitOfWork } from '../stores/unit-of-work.ts';

/** Runs in the transaction of a work, ahead of its body and with every new start. */
type Claim = NonNullable<Parameters<DurableUnitOfWork['runWithReplies']>[2]>;
export type Query = Parameters<Claim>[0];

/** Ends a work whose cause is, or was, somebody else's to settle. */
export class Taken extends Error {
  override readonly name = 'Taken';
}

/** Runs a work that first claims its cause, and finds out that way when there is nothing left to do. */
export const runUnlessTaken = async (
  unitOfWork: DurableUnitOfWork,
  cause: Cause,
  body: (work: Work) => Promise<void>,
  claim: Claim,
): Promise<TurnOutcome> => {
  try {
    const { replies } = await unitOfWork.runWithReplies(cause, body, claim);
    return { kind: 'done', replies };
  } catch (error) {
    if (error instanceof Taken) return { kind: 'taken' };
    throw error;
  }
};

/**
 * A process that was stopped in mid-transaction keeps its locks for as long as its connection lives: the server ends
 * that after this time. Works take milliseconds.
 */
export const IDLE_IN_WORK_MS = 15_000;
