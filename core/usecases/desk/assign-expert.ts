import { refuse, type Result, ok } from '../../kernel/result.ts';
import { tellAssigned } from '../../notify/expert/tell-assigned.ts';
import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { agendaHorizon } from '../../scheduling/agenda.ts';
import { refitPlan } from '../../scheduling/find-insertions.ts';
import type { Insertion } from '../../scheduling/fit-visit.ts';
import type { Candidate } from '../../scheduling/match-experts.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { changeTicket } from '../change.ts';
import { confirmVisit } from '../confirm-visit.ts';
import { feeFor } from '../fee-for.ts';
import { withdrawOffers } from '../withdraw-offers.ts';
import { findCandidate } from './find-candidate.ts';

/** Who decided that, and why. */
export interface Assignment {
  readonly expertId: string;
  readonly reason: string;
  readonly manager: Pick<Person, 'name'>;
}

/**
 * *Assign*: a manager books an expert without asking them. Under the same locks as a yes of theirs, ticket and then
 * expert, and against the day as it is now; what they had been offered for it ends as given to them.
 */
export const assignExpert = async (
  work: Work,
  ticketId: string,
  { expertId, reason, manager }: Assignment,
): Promise<Result<Visit>> => {
  const read = await work.tickets.lock(ticketId);
  if (!read) return refuse('no_such_ticket');
  await work.visits.lockExpert(expertId);
  const found = await findCandidate(work, read.state, expertId);
  if (!found.ok) return found;
  const fitted = await fit(work, read.state, found.value);
  if (!fitted.ok) return fitted;
  const assigned = await changeTicket(work, read, { kind: 'assign', expertId, reason, at: work.now });
  if (!assigned.ok) return assigned;
  const { state: ticket } = assigned.value;
  await withdrawOffers(work, ticket, 'assigned', expertId);
  const fee = await feeFor(work, ticket, fitted.value.plan.workMinutes);
  const planned = { id: work.ids.uuid(), expertId, fee, insertion: fitted.value };
  const visit = await confirmVisit(work, assigned.value, planned);
  await tellAssigned(work, ticket, visit, { reason, manager: manager.name });
  return ok(visit);
};

/** The plan that was found, put into the expert's day of real visits: the one after it may have to move. */
const fit = async (work: Work, { address }: Ticket, { expert, options }: Candidate): Promise<Result<Insertion>> => {
  const [plan] = options;
  if (!address) return refuse('no_gap');
  const agendas = await work.matches.agendas([expert.personId], agendaHorizon([plan.window]));
  const entries = (agendas.get(expert.personId) ?? []).filter(({ kind }) => kind === 'visit');
  return refitPlan({ expert, entries }, { plan, place: address.place, now: work.now }, work.travel);
};
