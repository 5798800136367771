import { formatClock, formatMoment } from '../../dialogue/format/format-time.ts';
import type { Offer } from '../../offer/offer.ts';
import { explainPending, type MatchRecord } from '../../scheduling/explain-match.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { DeskCard } from './desk-card.ts';
import { fitCard } from './fit-card.ts';

export type PendingTicket = Extract<Ticket, { readonly status: 'pending' }>;

/** *Why still pending?*, from what was found when experts were last looked for. */
export const pendingCard = (
  voice: DeskVoice,
  ticket: PendingTicket,
  offers: readonly Offer[],
  record: MatchRecord | null,
): DeskCard => {
  const { say, locale, timeZone } = voice;
  const title = say('desk-pending-title', { code: ticket.code, since: formatMoment(ticket.since, timeZone, locale) });
  return fitCard({
    text: title,
    blocks: [
      { kind: 'heading', text: title },
      { kind: 'text', text: say(`desk-pending-${ticket.reason.replaceAll('_', '-')}`) },
      { kind: 'text', text: offersLine(voice, ticket, offers) },
      { kind: 'text', text: record === null ? say('desk-pending-unknown') : recordLines(voice, record).join('\n') },
    ],
  });
};

/** Those of the search that goes on now. */
const offersLine = (
  { say, locale, timeZone }: DeskVoice,
  { since }: PendingTicket,
  offers: readonly Offer[],
): string => {
  const made = offers.filter(({ sentAt }) => sentAt >= since);
  const count = (status: Offer['status']): number => made.filter((offer) => offer.status === status).length;
  const open = made.filter(({ status }) => status === 'open');
  const counts = say('desk-pending-answers', {
    asked: made.length,
    declined: count('declined'),
    lapsed: count('lapsed'),
  });
  if (open.length === 0) return counts;
  const until = formatClock(Math.max(...open.map(({ expiresAt }) => expiresAt)), timeZone, locale);
  return `${counts} ${say('desk-pending-open', { experts: open.length, until })}`;
};

const recordLines = ({ say }: DeskVoice, record: MatchRecord): readonly string[] => {
  const { facts, excludedBy } = explainPending(record);
  return [
    say('desk-pending-looked', { considered: facts.considered, able: facts.ranked }),
    ...excludedBy.map(({ reason, experts }) =>
      say('desk-pending-excluded', { experts, why: say(`desk-out-${reason.replaceAll('_', '-')}`) }),
    ),
  ];
};
