import type { Say } from '../dialogue/texts/texts.ts';

/** What can be seen of a part. Each language has words for it: `health-seen-…`. */
export const SEEN = [
  'answers',
  'asks_to_slow_down',
  'shut_out',
  'refuses',
  'on_trial',
  'takes_messages',
  'out_of_reach',
  'canary_arrived',
  'canary_lost',
  'canary_failed',
  'canary_failed_silently',
  'no_canary',
  'hands_out_work',
  'unusable',
  'broke',
  'not_asked_yet',
  'in_trouble',
  'unreadable',
  'wants_rest',
  'not_refreshed',
  'templates',
  'none_approved',
  'could_not_ask',
  'empty',
  'has_models',
  'imported',
  'imported_in_part',
] as const;

export type Seen = (typeof SEEN)[number];

/**
 * As it is kept, and as the log and the operator's lists have it: `shut_out: 20003 Authenticate`. `quote`: what the
 * platform said itself, which nobody translates, or a figure.
 */
export const evidenceOf = (seen: Seen, quote = ''): string => (quote === '' ? seen : `${seen}: ${quote}`);

export interface Evidence {
  /** `said`: words that somebody wrote as they are. */
  readonly seen: Seen | 'said';
  readonly quote: string;
}

const FORM = /^([a-z_]+)(?:: (.+))?$/su;

export const readEvidence = (kept: string): Evidence => {
  const [, code, quote = ''] = FORM.exec(kept) ?? [];
  const seen = SEEN.find((one) => one === code);
  return seen === undefined ? { seen: 'said', quote: kept } : { seen, quote };
};

/** What was seen, in the reader's language. */
export const evidenceWords = (say: Say, kept: string): string => {
  const { seen, quote } = readEvidence(kept);
  // What was seen last has a code of its own.
  if (seen === 'not_refreshed') return say('health-seen-not-refreshed', { last: evidenceWords(say, quote) });
  return say(`health-seen-${seen.replaceAll('_', '-')}`, { quote });
};
