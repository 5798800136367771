import { entitlementsSignal } from '../../core/entitlement/entitlements-signal.ts';
import type { Cause } from '../../core/kernel/event.ts';
import { days, type Duration, type Instant, minutes, seconds } from '../../core/kernel/instant.ts';
import type { Refusal } from '../../core/kernel/result.ts';
import type { BillingChanges, BillingEvent, BillingSource, BillingTrouble } from '../../core/ports/billing.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { endMissing } from '../../core/usecases/billing/take-billing-list.ts';
import { entitlementsSynced } from '../../core/usecases/billing/entitlements-synced.ts';
import { noteEventsLeft } from '../../core/usecases/billing/note-events-left.ts';
import { takeBillingEvent, takeBillingFact } from '../../core/usecases/billing/take-billing-event.ts';
import { describeTrouble, pauseAfter } from './describe-trouble.ts';

export interface BillingSyncOptions {
  readonly source: BillingSource;
  readonly unitOfWork: UnitOfWork;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Between two readings, by the machine's clock. */
  readonly every?: Duration;
  /** Milliseconds of a clock that only goes forward. */
  readonly machineNow?: () => number;
}

export interface BillingSync {
  /** Reads billing if it is time; answers when to come again. */
  step(): Promise<Duration>;
}

const EVERY = minutes(10);
/** A business clock that has moved makes old what we knew: it is looked at this often. */
const LOOK_EVERY = seconds(2);
/** What could not be taken in is read again after this at first. */
const LEFT_FIRST = seconds(2);
const PART = 100;
/** Longer than Stripe, or anybody, tells an event again. */
const TOLD_AGAIN_FOR = days(35);

const CAUSE: Cause = { actor: { kind: 'system', why: 'billing' }, traceId: 'billing-sync', inboxId: null };

/** Keeps what we know of who pays fresh. Nobody ever waits for it: what it finds settles what waited. */
export const createBillingSync = (options: BillingSyncOptions): BillingSync => {
  const { source, log, metrics, every = EVERY, machineNow = () => performance.now() } = options;
  const state = { readAt: Number.NEGATIVE_INFINITY, notBefore: 0, failures: 0, leftTimes: 0 };

  const isDue = async (): Promise<boolean> => {
    if (machineNow() < state.notBefore) return false;
    if (machineNow() - state.readAt >= every) return true;
    return isStale(options);
  };

  const succeeded = (): void => {
    if (state.failures > 0) log.info({ source: source.name, failures: state.failures }, 'Billing is read again');
    state.failures = 0;
    state.readAt = machineNow();
    metrics.count('billing_syncs_total', { source: source.name, outcome: 'done' });
  };

  const failed = async (trouble: BillingTrouble): Promise<void> => {
    const why = describeTrouble(trouble);
    if (state.failures === 0) log.warn({ source: source.name, why }, 'Billing could not be read, trying on');
    state.failures += 1;
    state.notBefore = machineNow() + pauseAfter(trouble, state.failures);
    metrics.count('billing_syncs_total', { source: source.name, outcome: 'failed' });
    await noteTrouble(options, why);
  };

  /** Somebody may have paid by what was left: it is read again soon, and ever more rarely, because all after it is, too. */
  const keepEyeOn = async (left: number): Promise<void> => {
    state.leftTimes = left === 0 ? 0 : state.leftTimes + 1;
    const { leftTimes } = state;
    if (leftTimes > 0) {
      state.readAt = Number.NEGATIVE_INFINITY;
      state.notBefore = machineNow() + Math.min(every, LEFT_FIRST * 2 ** Math.min(leftTimes - 1, 20));
    }
    await options.unitOfWork.run(CAUSE, (work) => noteEventsLeft(work, source.name, leftTimes));
  };

  return {
    step: async () => {
      if (!(await isDue())) return LOOK_EVERY;
      const { trouble, left } = await readAll(options);
      if (trouble) {
        await failed(trouble);
        return LOOK_EVERY;
      }
      succeeded();
      await keepEyeOn(left);
      await settleWaiting(options);
      return LOOK_EVERY;
    },
  };
};

const settleWaiting = async ({ unitOfWork, log }: BillingSyncOptions): Promise<void> => {
  for (const { ticketId, error } of await entitlementsSynced(unitOfWork, CAUSE)) {
    log.error({ err: error, ticketId }, 'Who pays for a ticket could not be settled, trying on');
  }
};

const isStale = ({ source, unitOfWork }: BillingSyncOptions): Promise<boolean> =>
  unitOfWork.run(CAUSE, async ({ billing, now, policies }) => {
    const { asOf } = await billing.progress(source.name);
    return asOf === null || now - asOf > policies['staleAfter.entitlements'];
  });

const noteTrouble = ({ source, unitOfWork }: BillingSyncOptions, trouble: string): Promise<void> =>
  unitOfWork.run(CAUSE, async ({ billing, capabilities, now, policies }) => {
    const { asOf } = await billing.progress(source.name);
    const setting = { now, staleAfter: policies['staleAfter.entitlements'], trouble };
    await capabilities.note(entitlementsSignal(asOf, setting));
  });

/** Part by part, each in a work of its own. Where it stops, it begins again from the same place: all of it may be taken twice. */
const readAll = async (options: BillingSyncOptions): Promise<Taken> => {
  const { source, unitOfWork } = options;
  const from = await unitOfWork.run(CAUSE, async ({ billing, now }) => ({
    ...(await billing.progress(source.name)),
    now,
  }));
  const reading = source.changesSince(from.cursor);
  let { cursor } = from;
  let asOf: Instant = from.now;
  let left = 0;
  for (;;) {
    const part = await reading.next();
    if (part.done) {
      if (part.value) return { trouble: part.value, left };
      await finish(options, { cursor, asOf });
      return { trouble: null, left };
    }
    const taken = await takeIn(options, part.value);
    if (taken.trouble) return taken;
    left += taken.left;
    // What could not be taken in now stands there still: it is read again, and all that was taken changes nothing then.
    if (left === 0) cursor = part.value.cursor ?? cursor;
    asOf = Math.min(from.now, part.value.asOf ?? from.now);
  }
};

/** `left`: how many events could not be taken in. */
interface Taken {
  readonly trouble: BillingTrouble | null;
  readonly left: number;
}

const takeIn = async (
  options: BillingSyncOptions,
  { events, facts, isWhole, skipped }: BillingChanges,
): Promise<Taken> => {
  const { source, unitOfWork, log, metrics } = options;
  for (const { line, why } of skipped) {
    metrics.count('billing_rows_skipped_total', { source: source.name });
    log.warn({ source: source.name, line, why }, 'A row of the billing list was left out');
  }
  if (isWhole) {
    const at = Math.max(...facts.map((fact) => ('at' in fact ? fact.at : 0)), 0);
    const ended = await unitOfWork.run(CAUSE, (work) => endMissing(work, source.name, facts, at));
    if (!ended.ok) return { trouble: cutOff(ended.refusal), left: 0 };
  }
  for (let at = 0; at < facts.length; at += PART) {
    const some = facts.slice(at, at + PART);
    await unitOfWork.run(CAUSE, async (work) => {
      for (const fact of some) await takeBillingFact(work, source.name, fact);
    });
  }
  return { trouble: null, left: await takeEvents(options, events) };
};

const cutOff = ({ facts }: Refusal): BillingTrouble => ({
  kind: 'refused',
  why: `the list names ${String(facts['named'])} of ${String(facts['running'])} plans`,
});

/** Each in a work of its own, so that one that can't be taken in keeps no other waiting. Answers how many are left. */
const takeEvents = async (
  { source, unitOfWork, log }: BillingSyncOptions,
  events: readonly BillingEvent[],
): Promise<number> => {
  let left = 0;
  for (const event of events) {
    try {
      await unitOfWork.run(CAUSE, (work) => takeBillingEvent(work, source.name, event));
    } catch (error) {
      left += 1;
      log.error(
        { err: error, source: source.name, event: event.id },
        'A billing event could not be taken in, trying on',
      );
    }
  }
  return left;
};

const finish = (
  { source, unitOfWork }: BillingSyncOptions,
  progress: { readonly cursor: string | null; readonly asOf: Instant },
): Promise<void> =>
  unitOfWork.run(CAUSE, async ({ billing, capabilities, now, policies }) => {
    await billing.setProgress(source.name, progress);
    await billing.forgetEvents(TOLD_AGAIN_FOR);
    const setting = { now, staleAfter: policies['staleAfter.entitlements'], trouble: null };
    await capabilities.note(entitlementsSignal(progress.asOf, setting));
  });
