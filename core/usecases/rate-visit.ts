import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { changeTicket } from './change.ts';

/** One rating per visit; it tells about the visit and closes nothing. */
export const rateVisit = async (
  work: Work,
  rating: { ticketId: string; visitId: string; customerId: string; stars: 1 | 2 | 3 | 4 | 5; comment: string },
): Promise<Result<Ticket>> => {
  const { ticketId, visitId, stars, comment } = rating;
  const read = await work.tickets.lock(ticketId);
  if (read?.state.customerId !== rating.customerId) return refuse('no_such_ticket');
  if (comment === '' && (await isRated(work, ticketId, visitId))) return refuse('already_rated');
  const changed = await changeTicket(work, read, { kind: 'rate', visitId, stars, comment, at: work.now });
  if (!changed.ok) return changed;
  const visit = await work.visits.find(visitId);
  if (visit && comment === '') await work.people.addRating(visit.state.expertId, stars);
  return ok(changed.value.state);
};

const isRated = async (work: Work, ticketId: string, visitId: string): Promise<boolean> =>
  (await work.tickets.story(ticketId)).some(
    ({ event }) => event.type === 'ticket.rated.v1' && 'visitId' in event && event.visitId === visitId,
  );
