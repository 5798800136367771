import { formatMoney } from '../../core/dialogue/format/format-money.ts';
import { formatMoment, formatWindow } from '../../core/dialogue/format/format-time.ts';
import { feeTotal } from '../../core/offer/fee.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Paint } from './paint.ts';
import { facts, table } from './table.ts';
import type { TicketAnswer, TicketStory } from './ticket.ts';

export const tellTicket = (answer: TicketAnswer, paint: Paint): string => {
  const { ticket, timeZone } = answer;
  const moment = (at: number): string => formatMoment(at, timeZone, 'en');
  return [
    `${paint.bold(ticket.code)}  ${ticket.status}${because(ticket)} since ${moment(ticket.since)} (${timeZone})\n`,
    facts(factsOf(answer), paint),
    ...holdsOf(ticket).map(({ kind, until }) =>
      paint.yellow(`waits for ${kind}${until === null ? '' : `, until ${moment(until)}`}\n`),
    ),
    ...tableOf(['visit', 'status', 'expert', 'window', 'arrival', 'fee'], visitRows(answer), paint),
    ...tableOf(['round', 'offer', 'expert', 'made', 'open until', 'fee'], offerRows(answer), paint),
  ].join('');
};

const factsOf = ({ ticket, customer, timeZone }: TicketAnswer): Parameters<typeof facts>[0] => [
  ['customer', customer.name ?? 'unknown'],
  ['device', ticket.device.label],
  ['fault', ticket.description],
  ['address', ticket.address?.text ?? 'none yet'],
  ['possible', ticket.windows.map((one) => formatWindow(one, timeZone, 'en')).join('; ') || 'no times yet'],
  ['payment', ticket.payment.kind === 'covered' ? `covered by ${ticket.payment.plan}` : ticket.payment.kind],
  ['flags', ticket.flags.join(', ') || 'none'],
];

const visitRows = ({ visits, timeZone }: TicketAnswer): readonly (readonly string[])[] =>
  visits.map((visit) => [
    String(visit.number),
    visit.status,
    visit.expert ?? 'unknown',
    formatWindow(visit.window, timeZone, 'en'),
    formatMoment(visit.arrival, timeZone, 'en'),
    formatMoney(feeTotal(visit.fee), 'en'),
  ]);

const offerRows = ({ offers, timeZone }: TicketAnswer): readonly (readonly string[])[] =>
  offers.map((offer) => [
    String(offer.round),
    offer.status,
    offer.expert ?? 'unknown',
    formatMoment(offer.sentAt, timeZone, 'en'),
    formatMoment(offer.expiresAt, timeZone, 'en'),
    formatMoney(feeTotal(offer.fee), 'en'),
  ]);

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[], paint: Paint): readonly string[] =>
  rows.length > 0 ? ['\n', table(head, rows, paint)] : [];

const holdsOf = (ticket: Ticket) => (ticket.status === 'incomplete' ? ticket.holds : []);

const because = (ticket: Ticket): string => (ticket.status === 'pending' ? ` (${ticket.reason})` : '');

export const tellStoryLines = ({ code, status, timeZone, story }: TicketStory, paint: Paint): string =>
  `${paint.bold(code)}  ${status}\n${table(
    [`when (${timeZone})`, 'who', 'what happened'],
    story.map(({ when, who, text }) => [when, who, text]),
    paint,
  )}`;
