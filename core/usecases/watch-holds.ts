import type { Work } from '../ports/work.ts';
import type { HoldKind, Ticket } from '../ticket/ticket.ts';
import { withdrawLinks } from './billing/withdraw-links.ts';

/** Only people can settle who pays, what a device that nobody knows is, and where a place is that no map has. */
const FOR_PEOPLE: ReadonlySet<HoldKind> = new Set(['payment', 'model', 'address']);

const HOLD = 'hold:';

const holdTask = (ticketId: string, hold: HoldKind): string => `${HOLD}${ticketId}:${hold}`;

/** Whether the task of this key is to settle a hold. */
export const isHoldTask = (key: string): boolean => key.startsWith(HOLD);

/** A hold is over, by whatever way: its timer and its task with it. */
export const unwatchHold = async (work: Work, ticketId: string, hold: HoldKind): Promise<void> => {
  await work.timers.cancel(`lapse_hold:${ticketId}:${hold}`);
  await work.tasks.close(holdTask(ticketId, hold));
  if (hold === 'payment') await withdrawLinks(work, ticketId);
};

/** Something holds it that won't lapse by itself. */
export const waitsForPeople = (ticket: Ticket): boolean =>
  ticket.status === 'incomplete' && ticket.holds.some(({ until }) => until === null);

/** The ticket has ended before its holds were settled. */
export const unwatchHolds = async (work: Work, ended: Ticket): Promise<void> => {
  if (ended.status !== 'incomplete') return;
  for (const { kind } of ended.holds) await unwatchHold(work, ended.id, kind);
};

/** Nothing waits for ever: each hold lapses by itself or is somebody's task, and in the end the ticket expires. */
export const watchHolds = async (work: Work, ticket: Ticket): Promise<void> => {
  if (ticket.status !== 'incomplete') return;
  const { id: ticketId } = ticket;
  for (const { kind: hold, until } of ticket.holds) {
    if (until !== null) {
      await work.timers.set(`lapse_hold:${ticketId}:${hold}`, ticketId, until, { kind: 'lapse_hold', ticketId, hold });
    }
    if (FOR_PEOPLE.has(hold)) await work.tasks.open(holdTask(ticketId, hold), ticketId, null, `settle_${hold}`);
  }
  if (!waitsForPeople(ticket)) return;
  const expiresAt = work.now + work.policies['unverified.expireAfter'];
  await work.timers.set(`expire_ticket:${ticketId}`, ticketId, expiresAt, { kind: 'expire_ticket', ticketId });
};
