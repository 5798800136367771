import type { DeskLine, DeskPage, DeskRoom, LineOutcome } from '../desk/pages/desk-page.ts';
import type { Duration } from '../kernel/instant.ts';

/** A page that no longer shows the truth. */
export interface StalePage {
  readonly key: string;
  readonly page: DeskPage;
  /** Counts the changes; what is shown is up to date as of this number. */
  readonly wanted: number;
  /** Where the platform put it; null until it was shown. */
  readonly shownAt: { readonly place: string; readonly ref: string } | null;
  /** A post of it was begun, and nobody wrote down how that ended. */
  readonly maybePosted: boolean;
  /** A digest of what is shown, so that a change that changes nothing to see costs no call. */
  readonly digest: string | null;
  readonly attempts: number;
}

/** What goes into a page's thread next, oldest first. */
export interface UnpostedLines {
  readonly lines: readonly DeskLine[];
  /** Set where a post of exactly these lines was begun, and nobody wrote down how that ended. */
  readonly mark: string | null;
}

/** What became of an agent's words. */
export interface UnmarkedLine {
  readonly line: DeskLine;
  readonly outcome: LineOutcome;
}

/** The pages of the desk as the one who brings them up to date sees them, outside any unit of work. */
export interface DeskPages {
  /** Of those in this room that may be tried now the one that has waited longest. */
  next(room: DeskRoom): Promise<StalePage | null>;
  /** Lines of this page that are not in its thread yet. */
  unposted(key: string, limit: number): Promise<UnpostedLines>;
  /** Words of agents whose outcome has changed since it was last shown beside them. */
  unmarked(key: string, limit: number): Promise<readonly UnmarkedLine[]>;

  /** The page is about to be posted for the first time: from now on whoever comes after a crash looks for it. */
  begin(key: string): Promise<void>;
  /** False when somebody else has put the page elsewhere meanwhile. */
  placed(key: string, at: { readonly place: string; readonly ref: string }, digest: string | null): Promise<boolean>;
  /** Somebody has deleted what stood there: the page is to be posted anew. */
  lost(key: string, at: { readonly place: string; readonly ref: string }): Promise<void>;
  /** These lines are about to be posted together under this mark. */
  beginLines(lineIds: readonly string[], mark: string): Promise<void>;
  posted(lineIds: readonly string[], ref: string): Promise<void>;
  marked(lineId: string, outcome: LineOutcome['kind']): Promise<void>;

  /** Up to date as of this number; what has changed since keeps it stale. */
  upToDate(key: string, wanted: number): Promise<void>;
  /** It has had its turn and has more to show: the others come first. */
  stepBack(key: string): Promise<void>;
  putOff(key: string, delay: Duration, why: string, countsAsAttempt: boolean): Promise<void>;

  /** Overviews that were opened within this time show how things were: they are to be shown anew. */
  refreshHomes(openedWithin: Duration): Promise<void>;
  /** Nobody can be shown this overview; it comes back when they open it. */
  closeHome(key: string): Promise<void>;

  /** How many pages are stale, and for how long the oldest has been. */
  lag(): Promise<{ readonly stale: number; readonly seconds: number }>;
}
