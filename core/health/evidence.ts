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
  'read_regularly',
  'read_ago',
  'read_ago_because',
  'never_read',
  'never_read_because',
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
  const message = `health-seen-${seen.replaceAll('_', '-')}` as const;
  // What was seen last, and why it can't be seen anew, has a code of its own.
  if (seen === 'not_refreshed') return say(message, { last: evidenceWords(say, quote) });
  if (seen === 'never_read_because') return say(message, { why: evidenceWords(say, quote) });
  if (seen !== 'read_ago_because') return say(message, { quote });
  const [ago = '', ...why] = quote.split(AGO_ENDS);
  return say(message, { quote: ago, why: evidenceWords(say, why.join(AGO_ENDS)) });
};

const AGO_ENDS = '; ';

/** How long ago something was read to its end, and the evidence of why not since. */
export const readAgo = (ago: string, why: string | null): string =>
  why === null ? evidenceOf('read_ago', ago) : evidenceOf('read_ago_because', `${ago}${AGO_ENDS}${why}`);
