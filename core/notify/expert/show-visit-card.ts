import { composeVisitCard, visitCardKey } from '../../dialogue/expert/visit-card.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { isActive, type Visit } from '../../visit/visit.ts';
import { showCard } from '../show-card.ts';

/** Shows an expert a visit of theirs as it stands now. */
export const showVisitCard = async (work: Work, visit: Visit, ticket: Ticket): Promise<void> => {
  const card = {
    key: visitCardKey(visit.id),
    ticketId: ticket.id,
    open: isActive(visit),
    urgency: 'critical',
  } as const;
  await showCard(work, visit.expertId, card, await composeVisitCard(work, visit, ticket));
};
