import { composeTicketCard, ticketCardKey } from '../../dialogue/customer/ticket-card.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { showCard } from '../tell.ts';
import { bestContactPoint } from '../reach.ts';

/** Whoever has the ticket's card open in their chat sees it as it is now. Nobody gets a new one by this. */
export const refreshTicketCard = async (work: Work, ticket: Ticket): Promise<void> => {
  const contactPoint = bestContactPoint(await work.people.contactPoints(ticket.customerId));
  const card = contactPoint && (await work.chat.card(contactPoint.id, ticketCardKey(ticket.id)));
  if (card?.state !== 'open') return;
  const compose = await composeTicketCard(work, ticket);
  const facts = { ticketId: ticket.id, urgency: 'normal', key: ticketCardKey(ticket.id), open: true } as const;
  await showCard(work, ticket.customerId, facts, (say, { locale }) => compose(say, locale));
};
