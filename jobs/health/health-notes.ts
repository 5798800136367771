import type { CapabilityKey, CapabilityReading, CapabilitySignal } from '../../core/health/capability.ts';
import { forgetOthers } from '../../core/health/forget-others.ts';
import { noteCapability } from '../../core/health/note-capability.ts';
import { isDesk, tellDeskBack, tellDeskDown } from '../../core/health/tell-colleagues-elsewhere.ts';
import type { Cause } from '../../core/kernel/event.ts';
import type { Log } from '../../core/ports/log.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { redact } from '../failures/describe-error.ts';

/** Where probes, circuits, syncs and canaries write down what they saw. */
export interface HealthNotes {
  /** True when it is news: then people know, and every process hears of it. Rejects while the database is away. */
  note(signal: CapabilitySignal): Promise<boolean>;
  /** Tells colleagues once more that their desk is down, if it is: whoever was to tell them may have died. */
  remind(): Promise<void>;
  /** Nothing but this is looked at any more: what was said of anything else stands no longer. */
  keepOnly(lookedAt: ReadonlySet<CapabilityKey>): Promise<void>;
}

const CAUSE: Cause = { actor: { kind: 'system', why: 'health' }, traceId: 'health', inboxId: null };

export const createHealthNotes = (unitOfWork: UnitOfWork, log: Log): HealthNotes => {
  const take = (signal: CapabilitySignal) =>
    unitOfWork.run(CAUSE, async (work) => {
      const before = work.capabilities.reading(signal.key);
      return { before, isNews: await noteCapability(work, signal) };
    });

  /** A work of its own: it must see the registry as it is now, so that it chooses a channel that works. */
  const tellColleagues = async (before: CapabilityReading | null, state: CapabilitySignal['state']): Promise<void> => {
    if (state === 'down') await unitOfWork.run(CAUSE, tellDeskDown);
    else if (before?.state === 'down') await unitOfWork.run(CAUSE, (work) => tellDeskBack(work, before));
  };

  return {
    async note({ key, state, evidence }) {
      const signal = { key, state, evidence: redact(evidence) };
      const { before, isNews } = await take(signal);
      if (!isNews) return false;
      sayIt(log, signal, before);
      if (isDesk(signal)) await tellColleagues(before, state);
      return true;
    },
    remind: () => unitOfWork.run(CAUSE, tellDeskDown),
    async keepOnly(lookedAt) {
      const forgotten = await unitOfWork.run(CAUSE, (work) => forgetOthers(work, lookedAt));
      if (forgotten.length > 0) log.info({ forgotten }, 'Parts that nobody looks at any more were forgotten');
    },
  };
};

const sayIt = (log: Log, { key, state, evidence }: CapabilitySignal, before: CapabilityReading | null): void => {
  const facts = { capability: key, evidence };
  if (state === 'down') log.error(facts, 'A part that we depend on is down');
  else if (state === 'stale') log.warn(facts, 'A part that we depend on can not be trusted fully');
  else if (before !== null) log.info(facts, 'A part that we depend on is back');
};
