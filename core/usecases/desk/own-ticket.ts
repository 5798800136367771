import { refuse, type Result } from '../../kernel/result.ts';
import type { Versioned } from '../../ports/ticket-stores.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { changeTicket } from '../change.ts';

/** Somebody at the desk looks after a ticket from now on, in place of whoever did. */
export const ownTicket = async (work: Work, ticketId: string, ownerId: string): Promise<Result<Versioned<Ticket>>> => {
  const read = await work.tickets.lock(ticketId);
  if (!read) return refuse('no_such_ticket');
  if (read.state.ownerId === ownerId) return refuse('owned_already');
  return changeTicket(work, read, { kind: 'own', ownerId, at: work.now });
};

/** Nobody in particular looks after it any more. */
export const disownTicket = async (work: Work, ticketId: string): Promise<Result<Versioned<Ticket>>> => {
  const read = await work.tickets.lock(ticketId);
  if (!read) return refuse('no_such_ticket');
  if (read.state.ownerId === null) return refuse('owned_by_nobody');
  return changeTicket(work, read, { kind: 'own', ownerId: null, at: work.now });
};
