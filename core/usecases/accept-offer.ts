import { decideAndEvolve } from '../kernel/machine.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { showOfferCard } from '../notify/expert/show-offer-card.ts';
import type { Offer } from '../offer/offer.ts';
import { offerMachine } from '../offer/offer-machine.ts';
import type { Work } from '../ports/work.ts';
import { agendaHorizon } from '../scheduling/agenda.ts';
import { refitPlan } from '../scheduling/find-insertions.ts';
import type { Insertion } from '../scheduling/fit-visit.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Visit } from '../visit/visit.ts';
import { type LockedOffer, lockOffer } from './answer-offer.ts';
import { changeOffer, must } from './change.ts';
import { confirmVisit } from './confirm-visit.ts';
import { startRound } from './start-round.ts';

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
  await showOfferCard(work, accepted.state, locked.ticket.state);
  const { fee } = accepted.state;
  return ok(await confirmVisit(work, locked.ticket, { id: visitId, expertId, fee, insertion: fitted.value }));
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
