import { composeTicketCard, ticketCardKey } from '../../dialogue/customer/ticket-card.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { showCard } from '../show-card.ts';

/** Whoever has the ticket's card open in a chat sees it as it is now. Nobody gets a new one by this. */
export const refreshTicketCard = async (work: Work, ticket: Ticket): Promise<void> => {
  const key = ticketCardKey(ticket.id);
  const cards = await work.chat.cards(ticket.customerId, key);
  if (!cards.some(({ state }) => state === 'open')) return;
  const compose = await composeTicketCard(work, ticket);
  const card = { ticketId: ticket.id, urgency: 'normal', key, open: true, quiet: true } as const;
  await showCard(work, ticket.customerId, card, (say, { locale }) => compose(say, locale));
};
