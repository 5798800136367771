import { findTicketCode, parseTicketCode } from '../../ticket/ticket-code.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { showAgain } from '../show-again.ts';
import type { Session } from '../session.ts';
import { composeTicketCard, ticketCardKey } from './ticket-card.ts';

/** Shows a ticket's card at the end of its customer's chat. */
export const showTicket = async (session: Session, ticket: Ticket): Promise<void> => {
  const compose = await composeTicketCard(session.work, ticket);
  const card = { key: ticketCardKey(ticket.id), ticketId: ticket.id };
  await showAgain(session, card, compose(session.say, session.person.locale));
};

/** The customer's own ticket whose code stands in their words: alone, or in a sentence. */
export const ticketInWords = async (
  { work, person }: Session,
  text: string,
  where: 'alone' | 'anywhere',
): Promise<Ticket | null> => {
  const code = where === 'alone' ? parseTicketCode(text) : findTicketCode(text);
  const ticket = code === null ? null : await work.tickets.findByCode(code);
  return ticket?.customerId === person.id ? ticket : null;
};
