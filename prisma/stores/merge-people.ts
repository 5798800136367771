import { Prisma } from '../generated/client.ts';
import { toDocument } from './storable.ts';
import type { Transaction, WorkContext } from './transaction.ts';

/**
 * Two people turn out to be one: everything that the first has goes to the second, this contact point and any other,
 * because they were all proved to be the same person's. The first stays as an empty person, and the `person_merge` row names what moved, so that it can all be moved back.
 */
export const mergePeople = async (context: WorkContext, contactPointId: string, toPersonId: string): Promise<void> => {
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
  await tx.person.updateMany({
    where: { id: toPersonId, NOT: { roles: { has: 'customer' } } },
    data: { roles: { push: 'customer' } },
  });
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

/** The sender is in the middle of something: their frame goes on, the other one's is kept in the merge's record. */
const moveConversation = async (tx: Transaction, from: string, to: string): Promise<unknown> => {
  const [sender] = await tx.conversation.findMany({ where: { personId: from } });
  const [replaced] = await tx.conversation.findMany({ where: { personId: to } });
  if (sender) {
    const data = { frame: sender.frame ?? Prisma.DbNull, role: sender.role };
    await tx.conversation.upsert({ where: { personId: to }, create: { personId: to, ...data }, update: data });
    await tx.conversation.updateMany({ where: { personId: from }, data: { frame: Prisma.DbNull } });
  }
  return { sender: sender ?? null, replaced: replaced ?? null };
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
