import type { Ticket } from '../../ticket/ticket.ts';
import type { Talk } from '../dialogue.ts';

/** A ticket of this very customer. Somebody else's is as if it were none. */
export const ownTicket = async ({ work, person }: Talk, ticketId: string): Promise<Ticket | null> => {
  const ticket = ticketId === '' ? null : ((await work.tickets.find(ticketId))?.state ?? null);
  return ticket?.customerId === person.id ? ticket : null;
};
