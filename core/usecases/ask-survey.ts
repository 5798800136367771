import { askForRating } from '../notify/customer/ask-for-rating.ts';
import type { Work } from '../ports/work.ts';

/** Asks the customer how the visit was, unless the ticket has moved on since. */
export const askSurvey = async (work: Work, ticketId: string, visitId: string): Promise<void> => {
  const ticket = await work.tickets.find(ticketId);
  const visit = await work.visits.find(visitId);
  const isOver = ticket?.state.status === 'resolved' || ticket?.state.status === 'irreparable';
  if (ticket && visit && isOver) await askForRating(work, ticket.state, visit.state);
};
