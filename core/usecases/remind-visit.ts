import { remindCustomer } from '../notify/customer/remind-customer.ts';
import { remindExpert } from '../notify/expert/remind-expert.ts';
import type { Work } from '../ports/work.ts';

/** Reminds customer and expert of a visit that is still to come. */
export const remindVisit = async (work: Work, visitId: string, which: 'day_before' | 'soon'): Promise<void> => {
  const visit = await work.visits.find(visitId);
  const ticket = visit && (await work.tickets.find(visit.state.ticketId));
  if (visit?.state.status !== 'confirmed' || !ticket) return;
  await remindCustomer(work, ticket.state, visit.state, which);
  await remindExpert(work, ticket.state, visit.state, which);
};
