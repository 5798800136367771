import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';

/**
 * The customer is talking to us in this very work, and the answer that they get tells how their ticket stands: a
 * notice would say it twice, and first.
 */
export const isAnswering = ({ cause }: Work, ticket: Ticket): boolean =>
  cause.actor.kind === 'person' && cause.actor.personId === ticket.customerId;
