import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket, TicketEvent } from '../ticket/ticket.ts';
import { changeTicket } from './change.ts';

type Rated = Extract<TicketEvent, { type: 'ticket.rated.v1' }>;

/**
 * One rating per visit, which tells about the visit and closes nothing. Words may come once more after the stars, and
 * go with the stars that were given first.
 */
export const rateVisit = async (
  work: Work,
  rating: { ticketId: string; visitId: string; customerId: string; stars: 1 | 2 | 3 | 4 | 5; comment: string },
): Promise<Result<Ticket>> => {
  const { ticketId, visitId, stars, comment } = rating;
  const read = await work.tickets.lock(ticketId);
  if (read?.state.customerId !== rating.customerId) return refuse('no_such_ticket');
  const visit = (await work.visits.find(visitId))?.state;
  if (visit?.ticketId !== ticketId || visit.status !== 'finished') return refuse('no_such_visit');
  const earlier = await ratingsOf(work, ticketId, visitId);
  if (earlier.length > 0 && (comment === '' || earlier.some((rated) => rated.comment !== ''))) {
    return refuse('already_rated');
  }
  const given = (earlier[0]?.stars ?? stars) as typeof stars;
  const changed = await changeTicket(work, read, { kind: 'rate', visitId, stars: given, comment, at: work.now });
  if (!changed.ok) return changed;
  if (earlier.length === 0) await work.people.addRating(visit.expertId, stars);
  return ok(changed.value.state);
};

/** The ticket's story keeps them; it is short, and nobody rates often. */
const ratingsOf = async (work: Work, ticketId: string, visitId: string): Promise<readonly Rated[]> =>
  (await work.tickets.story(ticketId))
    .map(({ event }) => event as TicketEvent)
    .filter((event): event is Rated => event.type === 'ticket.rated.v1' && event.visitId === visitId);
