import type { DeskCard } from '../../core/desk/cards/desk-card.ts';
import type { DeskLine, DeskPage } from '../../core/desk/pages/desk-page.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { DeskPages } from '../../core/ports/desk-pages.ts';
import type { DeskPlatform } from '../../core/ports/desk-platform.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { WakeUps } from '../../core/ports/wake-ups.ts';
import type { UnitOfWork, Work } from '../../core/ports/work.ts';
import type { ChannelCircuits } from '../outbox/channel-circuits.ts';

/** What the desk shows, in words. */
export interface DeskWords {
  /** Null where there is nothing to show. */
  page(work: Work, page: DeskPage): Promise<DeskCard | null>;
  /** Lines of a thread as one message in it. */
  lines(work: Work, lines: readonly DeskLine[]): DeskCard;
  /** Tells in the thread why an agent's words did not arrive; telling it twice is harmless. */
  explain(work: Work, line: DeskLine, why: string): Promise<void>;
}

export interface DeskOptions {
  readonly pages: DeskPages;
  readonly platform: DeskPlatform;
  /** Where colleagues have their addresses. */
  readonly channel: Channel;
  readonly words: DeskWords;
  readonly unitOfWork: UnitOfWork;
  readonly wakeUps: WakeUps;
  readonly circuits: ChannelCircuits;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
}
