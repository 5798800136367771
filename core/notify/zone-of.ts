import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** Times of a ticket are told on the wall clock of where the visit is. */
export const zoneOf = (work: Work, ticket: Pick<Ticket, 'address'>): string =>
  ticket.address?.timeZone ?? work.policies['home.timeZone'];
