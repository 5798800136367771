import { unreachable } from '../../kernel/result.ts';
import { minutes } from '../../kernel/instant.ts';
import type { Work } from '../../ports/work.ts';
import type { PendingReason } from '../../ticket/ticket.ts';
import { afterQuietHours } from '../../notify/quiet-hours.ts';
import { formatMoment } from '../format/format-time.ts';
import type { Say } from '../texts/texts.ts';

/** Why nobody has said yes so far, and when we look again. */
export const pendingWords = (
  say: Say,
  work: Work,
  reason: PendingReason,
  { timeZone, locale }: { readonly timeZone: string; readonly locale: string },
): string => {
  const asksFrom = afterQuietHours(work.now, timeZone, work.policies.quietHours);
  if (asksFrom > work.now) return say('pending-night', { time: formatMoment(asksFrom, timeZone, locale) });
  const every = Math.round(work.policies['offers.retryAfter'] / minutes(1));
  switch (reason) {
    case 'offering':
      return say('pending-offering', { minutes: Math.round(work.policies['offers.ttl'] / minutes(1)) });
    case 'no_qualified_expert':
      return say('pending-no-qualified-expert', { every });
    case 'no_common_slot':
      return say('pending-no-common-slot', { every });
    case 'all_declined':
      return say('pending-all-declined', { every });
    default:
      return unreachable(reason);
  }
};
