import { formatMoney } from '../../core/dialogue/format/format-money.ts';
import { formatMoment, formatWindow } from '../../core/dialogue/format/format-time.ts';
import { feeTotal } from '../../core/offer/fee.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Paint } from './paint.ts';
import { facts, table } from './table.ts';
import type { TicketAnswer, TicketStory } from './ticket.ts';

export const tellTicket = ({ ticket, customer, visits, offers, timeZone }: TicketAnswer, paint: Paint): string => {
  const moment = (at: number): string => formatMoment(at, timeZone, 'en');
  const window = (of: { start: number; end: number }): string => formatWindow(of, timeZone, 'en');
  const parts = [
    `${paint.bold(ticket.code)}  ${ticket.status}${because(ticket)} since ${moment(ticket.since)} (${timeZone})\n`,
    facts(
      [
        ['customer', customer.name ?? 'unknown'],
        ['device', ticket.device.label],
        ['fault', ticket.description],
        ['address', ticket.address?.text ?? 'none yet'],
        ['possible', ticket.windows.map(window).join('; ') || 'no times yet'],
        ['payment', ticket.payment.kind === 'covered' ? `covered by ${ticket.payment.plan}` : ticket.payment.kind],
        ['flags', ticket.flags.join(', ') || 'none'],
      ],
      paint,
    ),
    ...holdsOf(ticket).map(({ kind, until }) =>
      paint.yellow(`waits for ${kind}${until === null ? '' : `, until ${moment(until)}`}\n`),
    ),
  ];
  const visitRows = visits.map((visit) => [
    String(visit.number),
    visit.status,
    visit.expert ?? 'unknown',
    window(visit.window),
    moment(visit.arrival),
    formatMoney(feeTotal(visit.fee), 'en'),
  ]);
  const offerRows = offers.map((offer) => [
    String(offer.round),
    offer.status,
    offer.expert ?? 'unknown',
    moment(offer.sentAt),
    moment(offer.expiresAt),
    formatMoney(feeTotal(offer.fee), 'en'),
  ]);
  if (visitRows.length > 0)
    parts.push('\n', table(['visit', 'status', 'expert', 'window', 'arrival', 'fee'], visitRows, paint));
  if (offerRows.length > 0)
    parts.push('\n', table(['round', 'offer', 'expert', 'made', 'open until', 'fee'], offerRows, paint));
  return parts.join('');
};

const holdsOf = (ticket: Ticket) => (ticket.status === 'incomplete' ? ticket.holds : []);

const because = (ticket: Ticket): string => (ticket.status === 'pending' ? ` (${ticket.reason})` : '');

export const tellStoryLines = ({ code, status, timeZone, story }: TicketStory, paint: Paint): string =>
  `${paint.bold(code)}  ${status}\n${table(
    [`when (${timeZone})`, 'who', 'what happened'],
    story.map(({ when, who, text }) => [when, who, text]),
    paint,
  )}`;
