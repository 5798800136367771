import { setTimeout as sleep } from 'node:timers/promises';
import type { Texts } from '../../core/dialogue/texts/texts.ts';
import type { Cause } from '../../core/kernel/event.ts';
import type { Channels } from '../../core/ports/channels.ts';
import type { Places } from '../../core/ports/places.ts';
import type { Ids } from '../../core/ports/ids.ts';
import type { PhoneNumbers } from '../../core/ports/phone-numbers.ts';
import type { Reply } from '../../core/ports/turn-store.ts';
import type { UnitOfWork, Work } from '../../core/ports/work.ts';
import type { TravelEstimator } from '../../core/scheduling/travel.ts';
import type { PrismaClient } from '../generated/client.ts';
import { readCapabilities } from './capability-store.ts';
import { readCatalogue } from './catalogue-store.ts';
import { createWork } from './create-work.ts';
import { readPolicies } from './policy-store.ts';
import { readOpening } from './read-opening.ts';
import { createRevisionedCache } from './revisioned-cache.ts';
import { isLostRace } from './sql-state.ts';
import type { Transaction } from './transaction.ts';

const ATTEMPTS = 5;
/** Before the first retry; each later one may wait so much longer. */
const JITTER_MS = 15;
/** A work waits for the locks of others: longer than any of them takes, shorter than a frozen one lives. */
const TRANSACTION = { maxWait: 10_000, timeout: 30_000 };

export interface UnitOfWorkOptions {
  /** Its sessions must run in UTC. */
  readonly prisma: PrismaClient;
  readonly texts: Texts;
  readonly travel: TravelEstimator;
  readonly phoneNumbers: PhoneNumbers;
  /** Absent: every new address is on the clock of home. */
  readonly timeZoneAt?: Places['timeZoneAt'];
  readonly channels: Channels;
  readonly ids: Ids;
  /** Only in the sandbox may business time differ from real time. */
  readonly allowClockOffset: boolean;
}

/** One statement in the transaction of a work. */
type Query = <Row>(sql: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** Runs in the transaction of a work, ahead of its body and with every new start: claims what the work is for. */
type Before = (query: Query) => Promise<void>;

interface Done<T> {
  readonly value: T;
  readonly replies: readonly Reply[];
}

export interface DurableUnitOfWork extends UnitOfWork {
  /**
   * As `run`, and answers the replies that are the caller's to send now. They are leased for 15 seconds; then the relay
   * takes them over, so that without a caller who sends them they are only late.
   */
  runWithReplies<T>(cause: Cause, body: (work: Work) => Promise<T>, before?: Before): Promise<Done<T>>;
}

export const createUnitOfWork = (options: UnitOfWorkOptions): DurableUnitOfWork => {
  const attempt = createAttempt(options);
  const runWithReplies: DurableUnitOfWork['runWithReplies'] = (cause, body, before) =>
    retryLostRaces(() => attempt(cause, body, before));
  return { runWithReplies, run: async (cause, body) => (await runWithReplies(cause, body)).value };
};

const NOWHERE_IN_PARTICULAR = (): null => null;

const createAttempt = (options: UnitOfWorkOptions) => {
  const { prisma, timeZoneAt = NOWHERE_IN_PARTICULAR, ids, allowClockOffset, ...around } = options;
  const policiesAt = createRevisionedCache(readPolicies);
  const catalogueAt = createRevisionedCache(readCatalogue);
  const capabilitiesAt = createRevisionedCache(readCapabilities);
  return <T>(cause: Cause, body: (work: Work) => Promise<T>, before?: Before): Promise<Done<T>> =>
    prisma.$transaction(async (tx) => {
      await before?.(queryIn(tx));
      const opening = await readOpening(tx, allowClockOffset);
      const policies = await policiesAt.at(tx, opening.policies);
      const capabilities = await capabilitiesAt.at(tx, opening.capabilities);
      const catalogue = () => catalogueAt.at(tx, opening.catalogue);
      const context = { tx, cause, ids, now: opening.now };
      const kept = { policies, catalogue, capabilities };
      const { work, flush } = createWork(context, { ...around, ...kept, timeZoneAt });
      const value = await body(work);
      return { value, replies: await flush() };
    }, TRANSACTION);
};

const queryIn =
  (tx: Transaction): Query =>
  <Row>(sql: string, values: readonly unknown[]) =>
    tx.$queryRawUnsafe<Row[]>(sql, ...values);

const retryLostRaces = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === ATTEMPTS || !isLostRace(error)) throw error;
      await sleep(Math.random() * JITTER_MS * tries);
    }
  }
};
