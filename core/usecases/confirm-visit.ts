import { decideAndEvolve } from '../kernel/machine.ts';
import { tellScheduled } from '../notify/customer/tell-scheduled.ts';
import { showVisitCard } from '../notify/expert/show-visit-card.ts';
import type { Fee } from '../offer/fee.ts';
import type { Versioned } from '../ports/ticket-stores.ts';
import type { Work } from '../ports/work.ts';
import type { Insertion } from '../scheduling/fit-visit.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Visit } from '../visit/visit.ts';
import { visitMachine } from '../visit/visit-machine.ts';
import { changeTicket, must } from './change.ts';
import { moveVisit } from './move-visit.ts';
import { planTimers } from './plan-timers.ts';
import { withdrawOffers } from './withdraw-offers.ts';

export interface PlannedVisit {
  readonly id: string;
  readonly expertId: string;
  readonly fee: Fee;
  /** Found to fit under the expert's lock. */
  readonly insertion: Insertion;
}

/**
 * A ticket's next visit is somebody's: the visit, its successor's new way in, everybody else's final answers, reminders,
 * and what its customer and its expert are told. The caller holds the locks of ticket and expert.
 */
export const confirmVisit = async (
  work: Work,
  read: Versioned<Ticket>,
  { id, expertId, fee, insertion }: PlannedVisit,
): Promise<Visit> => {
  const ticketId = read.state.id;
  const before = await work.visits.ofTicket(ticketId);
  const facts = { ...insertion.plan, id, ticketId, expertId, number: before.length + 1, fee, createdAt: work.now };
  const made = must(decideAndEvolve(visitMachine, null, { kind: 'confirm', facts, at: work.now }));
  // Before the visit is added, whose time may still be the successor's.
  if (insertion.successorReplan) await moveVisit(work, insertion.successorReplan);
  await work.visits.add(made.state, made.events);
  const scheduled = must(await changeTicket(work, read, { kind: 'schedule', visitId: id, at: work.now }));
  await work.timers.cancelOf(ticketId, 'lapse_offer:');
  await work.timers.cancelOf(ticketId, 'next_round:');
  await planTimers(work, made.state);
  await showVisitCard(work, made.state, scheduled.state);
  await withdrawOffers(work, scheduled.state, 'taken');
  await tellScheduled(work, scheduled.state, made.state);
  return made.state;
};
