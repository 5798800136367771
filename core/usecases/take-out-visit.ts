import type { Result } from '../kernel/result.ts';
import type { Versioned } from '../ports/ticket-stores.ts';
import type { Work } from '../ports/work.ts';
import { agendaHorizon } from '../scheduling/agenda.ts';
import { closeGap } from '../scheduling/close-gap.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Visit } from '../visit/visit.ts';
import { changeVisit } from './change.ts';
import { moveVisit } from './move-visit.ts';
import { unwatchVisit } from './plan-timers.ts';

/**
 * Cancels a visit and gives its time back: nobody is reminded of it any more, and the visit after it is reached from
 * somewhere else. The caller holds the locks of ticket and expert.
 */
export const takeOutVisit = async (
  work: Work,
  ticket: Ticket,
  read: Versioned<Visit>,
  reason: string,
): Promise<Result<Visit>> => {
  const cancelled = await changeVisit(work, read, { kind: 'cancel', reason, at: work.now });
  if (!cancelled.ok) return cancelled;
  await unwatchVisit(work, read.state);
  await moveSuccessor(work, ticket, read.state);
  return { ok: true, value: cancelled.value.state };
};

const moveSuccessor = async (work: Work, { address }: Ticket, removed: Visit): Promise<void> => {
  const { id, expertId, window, arrival, workMinutes, span } = removed;
  const expert = await work.people.expert(expertId);
  if (!expert || !address) throw new Error(`The visit ${id} is planned for nobody or nowhere`);
  const agendas = await work.matches.agendas([expertId], agendaHorizon([window]));
  const plan = { window, arrival, workMinutes, span };
  const entry = { kind: 'visit', id, place: address.place, plan, movable: false } as const;
  const replan = closeGap({ expert, entries: agendas.get(expertId) ?? [] }, entry, work.travel);
  if (replan) await moveVisit(work, replan);
};
