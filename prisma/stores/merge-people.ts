import { pageKey } from '../../core/desk/pages/desk-page.ts';
import { LostRace } from '../../core/ports/lost-race.ts';
import type { Merging } from '../../core/ports/merge-store.ts';
import { Prisma } from '../generated/client.ts';
import type { DeskChanges } from './desk-changes.ts';
import { joinConversations } from './join-conversations.ts';
import { type Move, moveAll } from './moved-rows.ts';
import { toDocument } from './storable.ts';
import type { Transaction, WorkContext } from './transaction.ts';

/**
 * Two people turn out to be one: everything that the first has goes to the second. The first stays as an empty person,
 * and the `person_merge` row names what moved, so that it can all be moved back.
 */
export const mergePeople = async (
  context: WorkContext,
  desk: DeskChanges,
  { from, to, proof, speaking, contactPointId }: Merging,
): Promise<boolean> => {
  const { tx, ids, cause, now } = context;
  if (from === to) return false;
  await lockPeople(tx, [from, to]);
  const into = await partOf(tx, from);
  if (into === to) return false;
  if (into !== null) throw new LostRace('person', from);
  if ((await partOf(tx, to)) !== null) throw new LostRace('person', to);
  const move: Move = { from, to };
  const conversation = await joinConversations(tx, move, speaking);
  const rows = await moveAll(tx, move);
  const moved = { ...rows, conversation, roleAdded: await addCustomerRole(tx, move) };
  touchPages(desk, move, rows.tickets);
  await tx.personMerge.create({
    data: {
      id: ids.uuid(),
      contactPointId,
      fromPersonId: from,
      toPersonId: to,
      moved: toDocument(moved),
      proof,
      at: new Date(now),
      actor: toDocument(cause.actor),
      traceId: cause.traceId,
    },
  });
  return true;
};

/** In the order of their ids, so that two merges crossing each other queue. */
export const lockPeople = async (tx: Transaction, people: readonly string[]): Promise<void> => {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ANY(${[...people]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
};

/** Whom somebody has become part of, if so. */
export const partOf = async (tx: Transaction, personId: string): Promise<string | null> => {
  const merge = await tx.personMerge.findFirst({ where: { fromPersonId: personId, undoneAt: null } });
  return merge?.toPersonId ?? null;
};

export const touchPages = (desk: DeskChanges, { from, to }: Move, ticketIds: readonly string[]): void => {
  for (const personId of [from, to]) desk.touch(pageKey({ kind: 'person', personId }));
  for (const ticketId of ticketIds) desk.touch(pageKey({ kind: 'ticket', ticketId }));
};

/** Somebody met where colleagues work was nobody's customer. */
const addCustomerRole = async (tx: Transaction, { from, to }: Move): Promise<boolean> => {
  const added = await tx.$executeRaw(Prisma.sql`
    UPDATE person SET roles = array_append(roles, 'customer')
     WHERE id = ${to}::uuid AND NOT 'customer' = ANY(roles)
       AND EXISTS (SELECT FROM person f WHERE f.id = ${from}::uuid AND 'customer' = ANY(f.roles))`);
  return added > 0;
};
