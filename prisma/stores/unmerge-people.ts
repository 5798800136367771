import type { Frame, TakenOver } from '../../core/dialogue/conversation.ts';
import { LostRace } from '../../core/ports/lost-race.ts';
import type { Prisma } from '../generated/client.ts';
import type { DeskChanges } from './desk-changes.ts';
import { type JoinedConversations, moveHandBack, readStanding, writeStanding } from './join-conversations.ts';
import { lockPeople, partOf, touchPages } from './merge-people.ts';
import { type Move, moveListed, type MovedRows } from './moved-rows.ts';
import { toDocument } from './storable.ts';
import type { Transaction, WorkContext } from './transaction.ts';

/** What the record of a merge says; one of an earlier release lists less. */
interface MergeRecord extends Partial<MovedRows> {
  readonly conversation?: JoinedConversations;
  readonly roleAdded?: boolean;
}

/**
 * Moves back exactly what the merge moved, as far as it is still where that put it. What came later stays: a ticket
 * reported since then, a number added since then. Only a chat's messages go with the chat, whenever they were written,
 * because whoever has the chat must be able to tap on them.
 */
export const unmergePeople = async (context: WorkContext, desk: DeskChanges, mergeId: string): Promise<boolean> => {
  const { tx, cause, now } = context;
  const merge = await tx.personMerge.findUniqueOrThrow({ where: { id: mergeId } });
  const { fromPersonId: from, toPersonId: to } = merge;
  await lockPeople(tx, [from, to]);
  const undone = { undoneAt: new Date(now), undoneBy: toDocument(cause.actor) };
  const { count } = await tx.personMerge.updateMany({ where: { id: mergeId, undoneAt: null }, data: undone });
  if (count === 0) return false;
  if ((await partOf(tx, to)) !== null) throw new LostRace('person', to);
  const record = merge.moved as unknown as MergeRecord;
  const back: Move = { from: to, to: from };
  const rows = await moveListed(tx, back, record);
  await moveChats(tx, rows.contactPoints, from);
  if (record.conversation) await partConversations(tx, { from, to }, record.conversation, rows);
  if (record.roleAdded) await dropCustomerRole(tx, to);
  touchPages(desk, back, rows.tickets);
  return true;
};

const moveChats = async (tx: Transaction, contactPoints: readonly string[], personId: string): Promise<void> => {
  await tx.chatMessage.updateMany({ where: { contactPointId: { in: [...contactPoints] } }, data: { personId } });
};

/**
 * The open question belongs to whoever has the chat in which it stands. Whose place had been put aside gets it back, to
 * be asked again; an agent stays with the one whose ticket or page they speak from.
 */
const partConversations = async (
  tx: Transaction,
  { from, to }: Move,
  before: JoinedConversations,
  back: MovedRows,
): Promise<void> => {
  const now = await readStanding(tx, to);
  if (!now || !before.from) return;
  const frame = now.frame as unknown as Frame | null;
  const goes = await isAskedIn(tx, frame, back.contactPoints);
  const agentGoes = speaksAbout(now.takenOver as unknown as TakenOver | null, from, back.tickets);
  const parked = parkedFrame(before.speaking === 'from' ? before.to?.frame : before.from.frame);
  const isParkedOfFrom = before.speaking === 'to';
  await writeStanding(tx, from, {
    frame: toJson(goes ? frame : isParkedOfFrom ? parked : null),
    role: before.from.role,
    takenOver: agentGoes ? now.takenOver : null,
    waitingSince: agentGoes ? now.waitingSince : null,
  });
  await writeStanding(tx, to, {
    frame: toJson(!goes ? frame : isParkedOfFrom ? null : parked),
    role: before.speaking === 'from' ? (before.to?.role ?? now.role) : now.role,
    takenOver: agentGoes ? null : now.takenOver,
    waitingSince: agentGoes ? null : now.waitingSince,
  });
  if (agentGoes) await moveHandBack(tx, { from: to, to: from });
};

const isAskedIn = async (tx: Transaction, frame: Frame | null, chats: readonly string[]): Promise<boolean> => {
  if (!frame?.questionId) return false;
  const bubble = await tx.chatMessage.findUnique({ where: { id: frame.questionId } });
  return bubble !== null && chats.includes(bubble.contactPointId);
};

const speaksAbout = (takenOver: TakenOver | null, personId: string, tickets: readonly string[]): boolean =>
  takenOver !== null &&
  (takenOver.page === `person:${personId}` || (takenOver.ticketId !== null && tickets.includes(takenOver.ticketId)));

/** Its question has lost its buttons long ago. */
const parkedFrame = (kept: unknown): Frame | null => (kept ? { ...(kept as Frame), questionId: null } : null);

const toJson = (frame: Frame | null): Prisma.JsonValue => frame as unknown as Prisma.JsonValue;

/** Given by the merge, and of no use to somebody who has reported nothing since. */
const dropCustomerRole = async (tx: Transaction, personId: string): Promise<void> => {
  await tx.$executeRaw`
    UPDATE person SET roles = array_remove(roles, 'customer')
     WHERE id = ${personId}::uuid AND NOT EXISTS (SELECT FROM ticket WHERE customer_id = ${personId}::uuid)`;
};
