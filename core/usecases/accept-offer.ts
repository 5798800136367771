import { decideAndEvolve } from '../kernel/machine.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { tellScheduled } from '../notify/customer/tell-scheduled.ts';
import { showOfferCard } from '../notify/expert/show-offer-card.ts';
import { showVisitCard } from '../notify/expert/show-visit-card.ts';
import type { Offer } from '../offer/offer.ts';
import { offerMachine } from '../offer/offer-machine.ts';
import type { Versioned } from '../ports/ticket-stores.ts';
import type { Work } from '../ports/work.ts';
import { agendaHorizon } from '../scheduling/agenda.ts';
import { refitPlan } from '../scheduling/find-insertions.ts';
import type { Insertion } from '../scheduling/fit-visit.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Visit } from '../visit/visit.ts';
import { visitMachine } from '../visit/visit-machine.ts';
import { type LockedOffer, lockOffer } from './answer-offer.ts';
import { changeOffer, changeTicket, must } from './change.ts';
import { moveVisit } from './move-visit.ts';
import { planTimers } from './plan-timers.ts';
import { startRound } from './start-round.ts';
import { withdrawOffers } from './withdraw-offers.ts';

/**
 * The first yes wins: ticket and expert are locked, the plan is checked against the expert's day as it is now, and
 * the visit, its successor's new way in, everybody's final answers and the reminders commit together.
 */
export const acceptOffer = async (
  work: Work,
  offerId: string,
  expertId: string,
  option: number,
): Promise<Result<Visit>> => {
  const locked = await lockOffer(work, offerId);
  if (locked?.offer.state.expertId !== expertId) return refuse('no_such_offer');
  await work.visits.lockExpert(expertId);
  const visitId = work.ids.uuid();
  const accept = { kind: 'accept', option, visitId, at: work.now } as const;
  const decided = decideAndEvolve(offerMachine, locked.offer.state, accept);
  if (!decided.ok) return decided;
  const fitted = await refit(work, locked.offer.state, locked.ticket.state, option);
  if (!fitted.ok) return withdrawStale(work, locked);
  const accepted = must(await changeOffer(work, locked.offer, accept));
  return confirmVisit(work, accepted.state, locked.ticket, { id: visitId, insertion: fitted.value });
};

const refit = async (work: Work, offer: Offer, ticket: Ticket, option: number): Promise<Result<Insertion>> => {
  const expert = await work.people.expert(offer.expertId);
  const plan = offer.options[option];
  if (!expert || !plan || !ticket.address) return refuse('no_gap');
  const agendas = await work.matches.agendas([expert.personId], agendaHorizon([plan.window]));
  const entries = (agendas.get(expert.personId) ?? []).filter(({ id, kind }) => kind === 'visit' && id !== offer.id);
  return refitPlan({ expert, entries }, { plan, place: ticket.address.place, now: work.now }, work.travel);
};

/** The expert's day has changed since they were asked, so that it does not fit any more: the next one is asked. */
const withdrawStale = async (work: Work, { offer, ticket }: LockedOffer): Promise<Result<Visit>> => {
  const withdrawn = must(await changeOffer(work, offer, { kind: 'withdraw', because: 'plan_changed', at: work.now }));
  await work.timers.cancel(`lapse_offer:${offer.state.id}`);
  await showOfferCard(work, withdrawn.state, ticket.state);
  await startRound(work, ticket);
  return refuse('plan_changed');
};

const confirmVisit = async (
  work: Work,
  offer: Offer,
  read: Versioned<Ticket>,
  { id, insertion }: { id: string; insertion: Insertion },
): Promise<Result<Visit>> => {
  const before = await work.visits.ofTicket(offer.ticketId);
  const { ticketId, expertId, fee } = offer;
  const facts = { ...insertion.plan, id, ticketId, expertId, number: before.length + 1, fee, createdAt: work.now };
  const made = must(decideAndEvolve(visitMachine, null, { kind: 'confirm', facts, at: work.now }));
  // Before the visit is added, whose time may still be the successor's.
  if (insertion.successorReplan) await moveVisit(work, insertion.successorReplan);
  await work.visits.add(made.state, made.events);
  const scheduled = must(await changeTicket(work, read, { kind: 'schedule', visitId: id, at: work.now }));
  await work.timers.cancelOf(ticketId, 'lapse_offer:');
  await work.timers.cancelOf(ticketId, 'next_round:');
  await planTimers(work, made.state);
  await showOfferCard(work, offer, scheduled.state);
  await showVisitCard(work, made.state, scheduled.state);
  await withdrawOffers(work, scheduled.state, 'taken');
  await tellScheduled(work, scheduled.state, made.state);
  return ok(made.state);
};
