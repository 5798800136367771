import { formatMoment } from '../dialogue/format/format-time.ts';
import { shorten } from '../dialogue/format/shorten.ts';
import type { Say } from '../dialogue/texts/texts.ts';
import type { Instant } from '../kernel/instant.ts';
import type { TimelineEntry } from '../ports/notice-store.ts';

/** What was said to somebody on one channel, and the best that is known of it, in words. */
export interface TimelineLine {
  readonly when: string;
  readonly channel: string;
  /** Null for the first channel of a notice. */
  readonly rung: number | null;
  readonly text: string;
  readonly evidence: string;
}

export interface TimelineSetting {
  readonly say: Say;
  readonly locale: string;
  readonly timeZone: string;
}

const LONGEST_TEXT = 120;

/** Everything that was said to a person on whichever channel, oldest first. */
export const timelineLines = (
  entries: readonly TimelineEntry[],
  { say, locale, timeZone }: TimelineSetting,
): readonly TimelineLine[] => {
  const moment = (at: Instant): string => formatMoment(at, timeZone, locale);
  return entries.map((entry) => ({
    when: moment(entry.saidAt),
    channel: say(`channel-${entry.channel}`),
    rung: entry.rung === 0 ? null : entry.rung + 1,
    text: shorten([entry.title, entry.body].filter((words) => words !== null).join(': '), LONGEST_TEXT),
    evidence: evidenceWords(entry, say, moment),
  }));
};

/** The best that is known, from what a person did down to nothing at all. */
const evidenceWords = ({ evidence }: TimelineEntry, say: Say, moment: (at: Instant) => string): string => {
  const { acceptedAt, deliveredAt, readAt, answeredAt, failedAt, failure } = evidence;
  if (answeredAt !== null) return say('evidence-answered', { at: moment(answeredAt) });
  if (readAt !== null) return say('evidence-read', { at: moment(readAt) });
  if (deliveredAt !== null) return say('evidence-delivered', { at: moment(deliveredAt) });
  if (failedAt !== null)
    return say('evidence-failed', {
      at: moment(failedAt),
      why: say(`failure-${(failure ?? 'unknown').replace('_', '-')}`),
    });
  return acceptedAt === null ? say('evidence-none') : say('evidence-accepted', { at: moment(acceptedAt) });
};
