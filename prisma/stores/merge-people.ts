import { pageKey } from '../../core/desk/pages/desk-page.ts';
import { Prisma } from '../generated/client.ts';
import type { DeskChanges } from './desk-changes.ts';
import { toDocument } from './storable.ts';
import type { Transaction, WorkContext } from './transaction.ts';

/**
 * Two people turn out to be one: everything that the first has goes to the second, this contact point and any other,
 * because they were all proved to be the same person's. The first stays as an empty person, and the `person_merge` row names what moved, so that it can all be moved back.
 */
export const mergePeople = async (
  context: WorkContext,
  desk: DeskChanges,
  contactPointId: string,
  toPersonId: string,
): Promise<void> => {
  const { tx, ids, cause, now } = context;
  const fromPersonId = await lockAndFindOwner(tx, contactPointId, toPersonId);
  if (fromPersonId === toPersonId) return;
  const conversation = await moveConversation(tx, fromPersonId, toPersonId);
  const move = { from: fromPersonId, to: toPersonId };
  const moved = {
    conversation,
    tickets: await moveTickets(tx, move),
    contactPoints: await moveRows(tx, Prisma.sql`contact_point`, Prisma.sql`id::text`, move),
    plans: await moveRows(tx, Prisma.sql`plan`, Prisma.sql`id::text`, move),
    addresses: await moveRows(tx, Prisma.sql`saved_address`, Prisma.sql`id::text`, move),
    messages: await moveRows(tx, Prisma.sql`chat_message`, Prisma.sql`id`, move),
    media: await moveRows(tx, Prisma.sql`media`, Prisma.sql`id::text`, move),
  };
  for (const personId of [fromPersonId, toPersonId]) desk.touch(pageKey({ kind: 'person', personId }));
  for (const ticketId of moved.tickets) desk.touch(pageKey({ kind: 'ticket', ticketId }));
  // Somebody met where colleagues work was nobody's customer.
  await tx.$executeRaw`
    UPDATE person SET roles = array_append(roles, 'customer')
     WHERE id = ${toPersonId}::uuid AND NOT 'customer' = ANY(roles)
       AND EXISTS (SELECT FROM person f WHERE f.id = ${fromPersonId}::uuid AND 'customer' = ANY(f.roles))`;
  await tx.personMerge.create({
    data: {
      id: ids.uuid(),
      contactPointId,
      fromPersonId,
      toPersonId,
      moved: toDocument(moved),
      at: new Date(now),
      actor: toDocument(cause.actor),
      traceId: cause.traceId,
    },
  });
};

/** Locks both people in the order of their ids, so that two merges crossing each other queue. */
const lockAndFindOwner = async (tx: Transaction, contactPointId: string, toPersonId: string): Promise<string> => {
  const [point] = await tx.$queryRaw<Array<{ personId: string }>>`
    SELECT person_id AS "personId" FROM contact_point WHERE id = ${contactPointId}::uuid FOR UPDATE`;
  if (!point) throw new Error(`There is no contact point ${contactPointId} to move`);
  const people = [point.personId, toPersonId];
  await tx.$queryRaw`SELECT id FROM person WHERE id = ANY(${people}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return point.personId;
};

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * The sender is in the middle of something: their frame goes on, the other one's is kept in the merge's record. Who
 * waits for a person goes on waiting, and an agent who speaks with either speaks with the one they turned out to be.
 */
const moveConversation = async (tx: Transaction, from: string, to: string): Promise<unknown> => {
  const [sender] = await tx.conversation.findMany({ where: { personId: from } });
  const [replaced] = await tx.conversation.findMany({ where: { personId: to } });
  if (sender) {
    const data = {
      frame: sender.frame ?? Prisma.DbNull,
      role: sender.role,
      takenOver: sender.takenOver ?? replaced?.takenOver ?? Prisma.DbNull,
      waitingSince: earlier(sender.waitingSince, replaced?.waitingSince ?? null),
    };
    await tx.conversation.upsert({ where: { personId: to }, create: { personId: to, ...data }, update: data });
    await tx.conversation.updateMany({ where: { personId: from }, data: LEFT });
    await moveHandBack(tx, from, to);
  }
  return { sender: sender ?? null, replaced: replaced ?? null };
};

const LEFT = { frame: Prisma.DbNull, takenOver: Prisma.DbNull, waitingSince: null };

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one && other ? new Date(Math.min(one.getTime(), other.getTime())) : (one ?? other);

/** The silence of the agent is watched on behalf of whom they speak with now. */
const moveHandBack = async (tx: Transaction, from: string, to: string): Promise<void> => {
  await tx.$executeRaw`
    UPDATE timer SET action = jsonb_set(action, '{personId}', to_jsonb(${to}::text))
     WHERE status = 'waiting' AND action->>'kind' = 'hand_back' AND action->>'personId' = ${from}`;
};

/** The document says whose the ticket is, too; its version moves, so that nobody writes the old owner back. */
const moveTickets = async (tx: Transaction, { from, to }: Move): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    UPDATE ticket
       SET customer_id = ${to}::uuid, state = jsonb_set(state, '{customerId}', to_jsonb(${to}::text)), version = version + 1
     WHERE customer_id = ${from}::uuid RETURNING id::text`;
  return rows.map(({ id }) => id);
};

const moveRows = async (
  tx: Transaction,
  table: Prisma.Sql,
  key: Prisma.Sql,
  { from, to }: Move,
): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    UPDATE ${table} SET person_id = ${to}::uuid WHERE person_id = ${from}::uuid RETURNING ${key} AS id`;
  return rows.map(({ id }) => id);
};
