import type { QueueKind } from './stage/queue-store.ts';
import type { Stage } from './stage/stage.ts';

/** Prints one line of the story as it happens. */
export type Tell = (line: string) => void;

/** A row of the risk register, played against the running system. It reads like the story that it tells. */
export interface Drill {
  readonly name: string;
  /** Rows of the register that it proves. */
  readonly risk: readonly string[];
  readonly story: string;
  /** Drills without kills share one cluster; the others get one of their own, with these processes. */
  readonly cluster: 'shared' | 'web and worker';
  /** Absent: it plays on any queue. */
  readonly only?: QueueKind;
  /** What it shows hangs neither on the queue nor on how many processes there are: CI plays it once, on PostgreSQL. */
  readonly onceInCi?: true;
  play(stage: Stage): Promise<void>;
}

/** What `--json` prints, one object per drill and line. */
export interface DrillReport {
  readonly drill: string;
  readonly queue: QueueKind;
  readonly risk: readonly string[];
  readonly ok: boolean;
  readonly seconds: number;
  readonly checks: number;
  readonly failed: readonly string[];
}
