import type { DeskLine, LineOutcome } from '../desk/desk-page.ts';
import type { Duration } from '../kernel/instant.ts';

/** A page that no longer shows the truth. */
export interface StalePage {
  readonly key: string;
  /** Counts the changes; what is shown is up to date as of this number. */
  readonly wanted: number;
  /** Where the platform put it; null until it was shown. */
  readonly shownAt: { readonly place: string; readonly ref: string } | null;
  /** A digest of what is shown, so that a change that changes nothing to see costs no call. */
  readonly digest: string | null;
  readonly attempts: number;
}

/** The pages of the desk as the one who brings them up to date sees them, outside any unit of work. */
export interface DeskPages {
  /** Those that may be tried now, the longest waiting first. */
  stale(limit: number): Promise<readonly StalePage[]>;
  /** Lines of this page that are not in its thread yet, oldest first. */
  unposted(key: string, limit: number): Promise<readonly DeskLine[]>;
  /** Words of agents whose outcome has changed since it was last shown beside them. */
  unmarked(
    key: string,
    limit: number,
  ): Promise<ReadonlyArray<{ readonly line: DeskLine; readonly outcome: LineOutcome }>>;

  placed(key: string, at: { readonly place: string; readonly ref: string }, digest: string): Promise<void>;
  posted(lineIds: readonly string[], ref: string): Promise<void>;
  marked(lineIds: readonly string[]): Promise<void>;
  /** Up to date as of this number; what has changed since keeps it stale. */
  upToDate(key: string, wanted: number): Promise<void>;
  putOff(key: string, delay: Duration, why: string): Promise<void>;
  /** Until the next that was put off may be tried; null when none waits. */
  nextDueIn(): Promise<Duration | null>;
}
