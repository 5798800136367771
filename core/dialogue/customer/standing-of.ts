import { unreachable } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import { REOPEN_FOR } from '../../ticket/ticket-rules.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { formatMoment } from '../format/format-time.ts';
import type { Say } from '../texts/texts.ts';
import { describeVisit, type VisitWords } from './describe-visit.ts';
import { holdWords } from './hold-words.ts';
import { pendingWords } from './pending-words.ts';
import { zoneOf } from '../../notify/zone-of.ts';

/** Where a ticket stands, in plain words: what is, and what happens next and when. */
export interface Standing {
  readonly visit: Visit | null;
  /** A few words for a list. */
  readonly short: (say: Say, locale: string) => string;
  readonly full: (say: Say, locale: string) => string;
}

export const standingOf = async (work: Work, ticket: Ticket): Promise<Standing> => {
  const visitId = 'visitId' in ticket ? ticket.visitId : null;
  const visit = visitId === null ? null : ((await work.visits.find(visitId))?.state ?? null);
  const wordsIn = visit && (await describeVisit(work, ticket, visit));
  return {
    visit,
    short: (say, locale) => shortWords(say, ticket, visit, wordsIn?.(locale) ?? null),
    full: (say, locale) => fullWords(say, work, ticket, visit, { locale, words: wordsIn?.(locale) ?? null }),
  };
};

const shortWords = (say: Say, ticket: Ticket, visit: Visit | null, words: VisitWords | null): string => {
  switch (ticket.status) {
    case 'incomplete':
      return ticket.holds.some(({ kind }) => kind === 'customer') ? say('short-your-turn') : say('short-incomplete');
    case 'pending':
      return say('short-pending');
    case 'scheduled':
      return visit?.status === 'en_route'
        ? say('short-en-route')
        : say('short-scheduled', { window: words?.window ?? '' });
    case 'in_progress':
      return say('short-in-progress');
    case 'resolved':
      return say('short-resolved');
    case 'irreparable':
      return say('short-irreparable');
    case 'closed':
      return say('short-closed');
    case 'cancelled':
      return say('short-cancelled');
    case 'expired':
      return say('short-expired');
    default:
      return unreachable(ticket);
  }
};

const fullWords = (
  say: Say,
  work: Work,
  ticket: Ticket,
  visit: Visit | null,
  { locale, words }: { locale: string; words: VisitWords | null },
): string => {
  const timeZone = zoneOf(work, ticket);
  const expert = words?.expert ?? '';
  switch (ticket.status) {
    case 'incomplete':
      return ticket.holds.map((hold) => holdWords(say, work, hold, timeZone, locale)).join('\n');
    case 'pending':
      return pendingWords(say, work, ticket.reason, { timeZone, locale });
    case 'scheduled':
      return words === null ? say('short-pending') : plannedWords(say, visit, words);
    case 'in_progress':
      return say('standing-in-progress', { expert });
    case 'resolved':
      return say('standing-resolved', { expert, until: formatMoment(ticket.since + REOPEN_FOR, timeZone, locale) });
    case 'irreparable':
      return say('standing-irreparable', { expert, reason: ticket.reason });
    case 'closed':
      return ticket.as === 'resolved' ? say('standing-closed-resolved') : say('standing-closed-irreparable');
    case 'cancelled':
      return say('standing-cancelled', { at: formatMoment(ticket.since, timeZone, locale) });
    case 'expired':
      return say('standing-expired');
    default:
      return unreachable(ticket);
  }
};

const plannedWords = (say: Say, visit: Visit | null, words: VisitWords): string => {
  const { expert, expertWithRating, window, arrival } = words;
  return visit?.status === 'en_route'
    ? say('standing-en-route', { expertWithRating, arrival })
    : say('standing-scheduled', { expert, expertWithRating, window, arrival });
};
