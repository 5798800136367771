import type { Actor } from '../../core/kernel/event.ts';
import type { MergeProof, PersonMerge } from '../../core/people/person-merge.ts';
import type { MergeStore } from '../../core/ports/merge-store.ts';
import type { PersonMerge as PersonMergeRow } from '../generated/client.ts';
import type { DeskChanges } from './desk-changes.ts';
import { mergePeople } from './merge-people.ts';
import { storableText } from './storable.ts';
import type { WorkContext } from './transaction.ts';
import { unmergePeople } from './unmerge-people.ts';

/** Which merges somebody took part in; what each moved is a long list that only its undoing reads. */
const SHOWN = {
  id: true,
  fromPersonId: true,
  toPersonId: true,
  proof: true,
  at: true,
  actor: true,
  undoneAt: true,
} as const;

/** Words that fit more people than that say nothing. */
const MOST_NAMESAKES = 500;

type ShownRow = Pick<PersonMergeRow, keyof typeof SHOWN>;

export const createMergeStore = (context: WorkContext, desk: DeskChanges): MergeStore => {
  const { tx } = context;
  return {
    merge: (merging) => mergePeople(context, desk, merging),
    find: async (id) => {
      const row = await tx.personMerge.findUnique({ where: { id }, select: SHOWN });
      return row && fromRow(row);
    },
    of: async (personId) => {
      const where = { OR: [{ fromPersonId: personId }, { toPersonId: personId }] };
      const rows = await tx.personMerge.findMany({ where, select: SHOWN, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
      return rows.map(fromRow);
    },
    named: async (words, limit) => {
      const name = { contains: storableText(words.trim()), mode: 'insensitive' } as const;
      const people = await tx.person.findMany({ where: { name }, select: { id: true }, take: MOST_NAMESAKES });
      const among = { in: people.map(({ id }) => id) };
      const where = words.trim() === '' ? {} : { OR: [{ fromPersonId: among }, { toPersonId: among }] };
      const newest = [{ at: 'desc' }, { id: 'desc' }] as const;
      const rows = await tx.personMerge.findMany({ where, select: SHOWN, orderBy: [...newest], take: limit });
      return rows.map(fromRow);
    },
    undo: (mergeId) => unmergePeople(context, desk, mergeId),
  };
};

const fromRow = ({ proof, at, actor, undoneAt, ...row }: ShownRow): PersonMerge => ({
  ...row,
  proof: proof as MergeProof,
  at: at.getTime(),
  actor: actor as unknown as Actor,
  undoneAt: undoneAt?.getTime() ?? null,
});
