import { unreachable } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import type { Hold } from '../../ticket/ticket.ts';
import { formatDay, formatMoment } from '../format/format-time.ts';
import type { Say } from '../texts/texts.ts';

/** What a hold means for the customer: who has to do what, and when it goes on. */
export const holdWords = (say: Say, work: Work, hold: Hold, timeZone: string, locale: string): string => {
  const until = hold.until ?? work.now;
  switch (hold.kind) {
    case 'model':
      return say('hold-model', { until: formatMoment(until, timeZone, locale) });
    case 'payment':
      return say(hold.why === 'stale' ? 'hold-payment-stale' : 'hold-payment');
    case 'customer':
      return hold.why === 'new_times' ? say('hold-new-times') : say('hold-customer');
    case 'part':
      return say('hold-part', { part: hold.why, day: formatDay(until, timeZone, locale) });
    case 'address':
      return say('hold-address');
    case 'details':
      return say('hold-details');
    default:
      return unreachable(hold.kind);
  }
};
