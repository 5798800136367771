import type { Cause } from '../../core/kernel/event.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { ClaimedSend, Settlement } from '../../core/ports/outbox-store.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import type { DeliveryOutcome } from '../../core/usecases/note-delivery.ts';
import { describeError } from '../failures/describe-error.ts';

/** What became of a message, for those to whom it makes a difference. Never throws: the message is settled. */
export interface TellPeople {
  settled(send: ClaimedSend, settlement: Settlement): Promise<void>;
}

/** A message that its platform has accepted, or that will never get there. */
export interface SettledMessage {
  /** That by which it is known, on whichever channel it went out. */
  readonly messageId: string;
  readonly cardKey: string | null;
  readonly ticketId: string | null;
  readonly traceId: string;
  readonly outcome: DeliveryOutcome;
}

export interface TellPeopleOptions {
  readonly unitOfWork: UnitOfWork;
  /** Called for every message once; cheap for those that nobody waits for. */
  readonly onSettled: (message: SettledMessage) => Promise<void>;
  readonly log: Log;
  readonly metrics: Metrics;
}

export const createTellPeople = ({ unitOfWork, onSettled, log, metrics }: TellPeopleOptions): TellPeople => {
  const safely = async (traceId: string, tell: () => Promise<void>): Promise<void> => {
    try {
      await tell();
    } catch (error) {
      log.error({ traceId, err: describeError(error) }, 'Nobody could be told what became of a message');
    }
  };
  const openTask = (traceId: string, key: string, ticketId: string | null, why: string): Promise<void> =>
    safely(traceId, () => unitOfWork.run(systemCause(traceId), (work) => work.tasks.open(key, ticketId, null, why)));

  return {
    async settled(send, settlement) {
      const { traceId, ticketId, effect, cardKey, noticeId } = send;
      if (settlement.kind === 'dead') {
        metrics.count('dead_letters_total', { what: 'send' });
        // A message has other channels to go to, and becomes a task when they are used up.
        if (effect.kind !== 'send')
          await openTask(traceId, `unsent:${send.id}`, ticketId, `A message could not be sent: ${settlement.why}`);
      }
      const outcome = outcomeOf(send, settlement);
      if (outcome && noticeId !== null)
        await safely(traceId, () => onSettled({ messageId: noticeId, cardKey, ticketId, traceId, outcome }));
    },
  };
};

/** Null while nothing is decided, and for an edit that was not made: what it would have changed is there. */
const outcomeOf = ({ effect }: ClaimedSend, settlement: Settlement): DeliveryOutcome | null => {
  if (settlement.kind === 'sent') return { delivered: true, why: null };
  if (settlement.kind === 'again' || effect.kind !== 'send') return null;
  return { delivered: false, why: settlement.why };
};

const systemCause = (traceId: string): Cause => ({ actor: { kind: 'system', why: 'sending' }, traceId, inboxId: null });
