import { minutes } from '../../core/kernel/instant.ts';
import { overlaps, type Window } from '../../core/kernel/window.ts';
import type { Place } from '../../core/kernel/place.ts';
import type { Offer } from '../../core/offer/offer.ts';
import type { AgendaEntry } from '../../core/scheduling/agenda.ts';
import type { Visit, VisitPlan, VisitStatus } from '../../core/visit/visit.ts';
import type { Transaction } from './transaction.ts';
import { ACTIVE } from './visit-store.ts';

type PlannedRow =
  | { readonly kind: 'visit'; readonly state: Visit; readonly place: Place | null }
  | { readonly kind: 'held'; readonly state: Offer; readonly place: Place | null };

/** An expert who was there has done a job of that day, and starts from there. */
const TOOK_PLACE: readonly VisitStatus[] = ['finished', 'no_show'];

/** One round trip whatever the number of experts: a round of matching asks for all of a category. */
export const readAgendas = async (
  tx: Transaction,
  expertIds: readonly string[],
  within: Window,
): Promise<ReadonlyMap<string, AgendaEntry[]>> => {
  const rows = await tx.$queryRaw<PlannedRow[]>`
    SELECT 'visit' AS kind, v.state, t.state->'address'->'place' AS place
      FROM visit v JOIN ticket t ON t.id = v.ticket_id
     WHERE v.expert_id = ANY(${[...expertIds]}::uuid[]) AND v.status = ANY(${[...ACTIVE, ...TOOK_PLACE]}::text[])
       AND v.span_start < ${new Date(within.end)}::timestamptz AND v.span_end > ${new Date(within.start)}::timestamptz
    UNION ALL
    SELECT 'held' AS kind, o.state, t.state->'address'->'place' AS place
      FROM offer o JOIN ticket t ON t.id = o.ticket_id
     WHERE o.expert_id = ANY(${[...expertIds]}::uuid[]) AND o.status = 'open'`;
  const agendas = new Map<string, AgendaEntry[]>(expertIds.map((id) => [id, []]));
  for (const row of rows) agendas.get(row.state.expertId)?.push(...entriesOf(row, within));
  return agendas;
};

const entriesOf = (row: PlannedRow, within: Window): AgendaEntry[] => {
  const { kind, state, place } = row;
  // Nobody is asked to come to a ticket without an address; without its place the travel around it would be a guess.
  if (place === null) throw new Error(`The ticket ${state.ticketId} is planned and has no place`);
  if (kind === 'visit') {
    return [{ kind, id: state.id, place, plan: planOf(state), movable: state.status === 'confirmed' }];
  }
  return state.options
    .filter(({ span }) => overlaps(span, within))
    .map((plan) => ({ kind, id: state.id, place, plan, movable: false }));
};

/** Of a visit that took place, what really happened: the hours that it was planned for are free again. */
const planOf = (visit: Visit): VisitPlan => {
  const { window, span, arrival, workMinutes } = visit;
  if (visit.status !== 'finished' && visit.status !== 'no_show') return { window, span, arrival, workMinutes };
  const end = visit.status === 'finished' ? visit.finishedAt : visit.endedAt;
  const { arrivedAt } = visit;
  return {
    window,
    arrival: arrivedAt,
    span: { start: Math.min(span.start, arrivedAt), end },
    workMinutes: (end - arrivedAt) / minutes(1),
  };
};
