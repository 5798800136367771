import type { Merging } from '../../core/ports/merge-store.ts';
import { type Conversation, Prisma } from '../generated/client.ts';
import type { Move } from './moved-rows.ts';
import type { Transaction } from './transaction.ts';

/** Where both stood before they were one. */
export interface JoinedConversations {
  readonly speaking: Merging['speaking'];
  readonly from: Standing | null;
  readonly to: Standing | null;
}

type Standing = Pick<Conversation, 'frame' | 'role' | 'takenOver' | 'waitingSince'>;

export const readStanding = async (tx: Transaction, personId: string): Promise<Standing | null> => {
  const [row] = await tx.conversation.findMany({ where: { personId } });
  return row ? { frame: row.frame, role: row.role, takenOver: row.takenOver, waitingSince: row.waitingSince } : null;
};

/**
 * Whoever is speaking is in the middle of something: their frame goes on, the other one's is kept in the merge's record.
 * Who waits for a person goes on waiting, and an agent who speaks with either speaks with the one they turned out to be.
 */
export const joinConversations = async (
  tx: Transaction,
  { from, to }: Move,
  speaking: Merging['speaking'],
): Promise<JoinedConversations> => {
  const before = { speaking, from: await readStanding(tx, from), to: await readStanding(tx, to) };
  if (before.from) {
    const place = (speaking === 'from' ? before.from : before.to) ?? before.from;
    await writeStanding(tx, to, {
      frame: place.frame,
      role: place.role,
      takenOver: before.from.takenOver ?? before.to?.takenOver ?? null,
      waitingSince: earlier(before.from.waitingSince, before.to?.waitingSince ?? null),
    });
    await tx.conversation.updateMany({ where: { personId: from }, data: LEFT });
    await moveHandBack(tx, { from, to });
  }
  return before;
};

export const writeStanding = async (tx: Transaction, personId: string, standing: Standing): Promise<void> => {
  const { frame, role, takenOver, waitingSince } = standing;
  const data = { frame: frame ?? Prisma.DbNull, role, takenOver: takenOver ?? Prisma.DbNull, waitingSince };
  await tx.conversation.upsert({ where: { personId }, create: { personId, ...data }, update: data });
};

const LEFT = { frame: Prisma.DbNull, takenOver: Prisma.DbNull, waitingSince: null };

const earlier = (one: Date | null, other: Date | null): Date | null =>
  one && other ? new Date(Math.min(one.getTime(), other.getTime())) : (one ?? other);

/** The silence of the agent is watched on behalf of whom they speak with now. */
export const moveHandBack = async (tx: Transaction, { from, to }: Move): Promise<void> => {
  await tx.$executeRaw`
    UPDATE timer SET action = jsonb_set(action, '{personId}', to_jsonb(${to}::text))
     WHERE status = 'waiting' AND action->>'kind' = 'hand_back' AND action->>'personId' = ${from}`;
};
