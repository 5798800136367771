import { unreachable } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket, TicketStatus } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { formatWindow } from '../format/format-time.ts';
import { shorten } from '../format/shorten.ts';
import type { Message } from '../message.ts';
import type { Say } from '../texts/texts.ts';
import { paymentOnCard } from './payment-on-card.ts';
import { standingOf } from './standing-of.ts';
import { type TicketChoice, ticketChoices } from './ticket-choices.ts';
import { zoneOf } from '../../notify/zone-of.ts';

const WORDS_SHOWN = 200;

export const ticketCardKey = (ticketId: string): string => `ticket:${ticketId}`;

/** A ticket as its customer sees it: how it stands, what was said, and what can be done about it. */
export const composeTicketCard = async (work: Work, ticket: Ticket): Promise<(say: Say, locale: string) => Message> => {
  const standing = await standingOf(work, ticket);
  const payment = await paymentOnCard(work, ticket);
  return (say, locale) => ({
    title: say('card-title', { device: ticket.device.label, code: ticket.code }),
    body: [standing.full(say, locale), '', ...factsOf(say, work, ticket, locale), ...payment.lines(say, locale)].join(
      '\n',
    ),
    ...payment.links(say, locale),
    choices: ticketChoices(say, ticket.id, choicesFor(ticket, standing.visit)),
    columns: 2,
    firstChoice: FIRST_CHOICE[ticket.status] + (standing.visit?.status === 'en_route' ? 5 : 0),
  });
};

/** A button of an earlier status means nothing any more, whatever has come in its place. */
const FIRST_CHOICE: Readonly<Record<TicketStatus, number>> = {
  incomplete: 0,
  pending: 0,
  scheduled: 10,
  in_progress: 20,
  resolved: 30,
  irreparable: 40,
  closed: 40,
  cancelled: 40,
  expired: 40,
};

const factsOf = (say: Say, work: Work, ticket: Ticket, locale: string): readonly string[] => {
  const isLooking = ticket.status === 'pending' || ticket.status === 'incomplete';
  const times = ticket.windows.filter(({ end }) => end > work.now);
  const windows = times.map((window) => formatWindow(window, zoneOf(work, ticket), locale)).join('; ');
  return [
    say('card-fault', { description: shorten(ticket.description, WORDS_SHOWN) }),
    ...(ticket.attachments.length > 0 ? [say('card-attachments', { count: ticket.attachments.length })] : []),
    ...(ticket.address ? [say('card-address', { address: ticket.address.text })] : []),
    ...(isLooking && windows !== '' ? [say('card-times', { windows })] : []),
  ];
};

const choicesFor = (ticket: Ticket, visit: Visit | null): readonly TicketChoice[] => {
  switch (ticket.status) {
    case 'incomplete':
    case 'pending':
      return ['change_time', 'cancel_ticket', 'add_note', 'person'];
    case 'scheduled':
      return visit?.status === 'en_route'
        ? ['cancel_ticket', 'add_note', 'person']
        : ['change_time', 'cancel_ticket', 'add_note', 'person'];
    case 'in_progress':
      return ['add_note', 'person'];
    case 'resolved':
      return ['not_fixed', 'add_note', 'person'];
    case 'irreparable':
    case 'closed':
    case 'cancelled':
    case 'expired':
      return ['report', 'person'];
    default:
      return unreachable(ticket);
  }
};
