import { days } from '../../kernel/instant.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { ActiveVisit, Visit } from '../../visit/visit.ts';
import type { Talk } from '../dialogue.ts';

export interface OwnVisit {
  readonly visit: Visit;
  readonly ticket: Ticket;
}

/**
 * A visit of the expert who is talking; somebody else's is as if it were none. Where nobody said which one (a dialogue
 * that was started over), it is the only one in a fitting status, if there is only one.
 */
export const ownVisit = async (
  talk: Talk,
  visitId: string | undefined,
  fitting: ReadonlyArray<ActiveVisit['status']> = [],
): Promise<OwnVisit | null> => {
  const { work, person } = talk;
  const id = visitId ?? (await onlyVisit(talk, fitting));
  const visit = id === null ? null : (await work.visits.find(id))?.state;
  if (visit?.expertId !== person.id) return null;
  const ticket = await work.tickets.find(visit.ticketId);
  return ticket && { visit, ticket: ticket.state };
};

const onlyVisit = async (
  { work, person }: Talk,
  fitting: ReadonlyArray<ActiveVisit['status']>,
): Promise<string | null> => {
  const around = { start: work.now - days(1), end: work.now + days(1) };
  const found = (await work.visits.activeOf(person.id, around)).filter(({ status }) =>
    fitting.some((wanted) => wanted === status),
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
};
