import type { Cause } from '../kernel/event.ts';
import type { Duration, Instant } from '../kernel/instant.ts';
import type { TimerAction } from './timer-store.ts';
import type { TurnOutcome } from './turn-store.ts';
import type { Work } from './work.ts';

export interface DueTimer {
  readonly key: string;
  readonly ticketId: string | null;
  readonly dueAt: Instant;
  readonly action: TimerAction;
  readonly attempts: number;
  readonly traceId: string;
}

/** Timers as the jobs see them; use cases set and cancel them through `TimerStore`. */
export interface TimerQueue {
  /** Those due, first due first. With `ticketId` only that ticket's; null means those that belong to none. */
  due(limit: number, ticketId?: string | null): Promise<readonly DueTimer[]>;
  /** Hands due timers that the queue has not heard of for `since` to `hand`, and notes it once that has resolved. */
  handOver(limit: number, since: Duration, hand: (due: readonly DueTimer[]) => Promise<void>): Promise<number>;
  /** Due for `since` and longer, and still not done. */
  overdue(limit: number, since: Duration): Promise<readonly DueTimer[]>;
  /** Runs `body` in one work in which this timer is done; `taken` when it was done, moved or cancelled meanwhile. */
  run(timer: DueTimer, cause: Cause, body: (work: Work) => Promise<void>): Promise<TurnOutcome>;
  putOff(timer: DueTimer, delay: Duration, error: string, countsAsAttempt: boolean): Promise<void>;
  /** Gives a timer up; `body` tells people, in the same work. */
  bury(timer: DueTimer, error: string, cause: Cause, body: (work: Work) => Promise<void>): Promise<TurnOutcome>;
  /** Until the next one is due on the business clock; 0 when one is due already, null when none waits. */
  nextDueIn(): Promise<Duration | null>;
}
