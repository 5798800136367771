import { ok, refuse, type Result } from '../../kernel/result.ts';
import { refusalByTable } from '../../kernel/transitions.ts';
import type { Work } from '../../ports/work.ts';
import type { Candidate } from '../../scheduling/match-experts.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { ticketTransitions } from '../../ticket/ticket-transitions.ts';
import { matchTicket } from '../match-ticket.ts';

/** Whether an expert is looked for, so that a person may choose one. */
export const isLookingForExpert = (ticket: Ticket): Result<Ticket> => {
  const refusal = refusalByTable(ticketTransitions, ticket.status, 'assign');
  return refusal ? { ok: false, refusal } : ok(ticket);
};

/** When this expert could come, whether or not they were asked before; or what speaks against them. */
export const findCandidate = async (work: Work, ticket: Ticket, expertId: string): Promise<Result<Candidate>> => {
  const looking = isLookingForExpert(ticket);
  if (!looking.ok) return looking;
  const { candidates, excluded } = await matchTicket(work, ticket, 'person');
  const candidate = candidates.find(({ expert }) => expert.personId === expertId);
  if (candidate) return ok(candidate);
  const against = excluded.find((other) => other.expertId === expertId);
  return against ? refuse(against.reason, against.facts) : refuse('not_considered');
};
