import { deskVoice } from '../../desk/desk-voice.ts';
import { ok, type Refusal, refuse, type Result } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import { tellDesk } from './merge-two.ts';

export type UnmergeRefusal = 'no_such_merge' | 'undone_already' | 'undo_later_first';

export interface Unmerged {
  readonly from: string;
  readonly to: string;
}

/**
 * Two people who were taken for one are two again, each with what was theirs; see `MergeStore.undo` for what came since.
 * Who became part of a third person later has to be parted from that one first: what moved on is no longer there.
 */
export const unmerge = async (work: Work, mergeId: string): Promise<Result<Unmerged, Refusal<UnmergeRefusal>>> => {
  const merge = await work.merges.find(mergeId);
  if (!merge) return refuse('no_such_merge');
  if (merge.undoneAt !== null) return refuse('undone_already');
  const { fromPersonId, toPersonId } = merge;
  const later = (await work.merges.of(toPersonId)).find(
    (other) => other.fromPersonId === toPersonId && other.undoneAt === null,
  );
  if (later) return refuse('undo_later_first', { name: await nameOf(work, later.toPersonId) });
  if (!(await work.merges.undo(mergeId))) return refuse('undone_already');
  const names = { from: await nameOf(work, fromPersonId), to: await nameOf(work, toPersonId) };
  const { say } = deskVoice(work);
  for (const personId of [fromPersonId, toPersonId]) {
    await tellDesk(work, personId, say('unmerge-line', { one: names.from, other: names.to }));
  }
  return ok(names);
};

const nameOf = async (work: Work, personId: string): Promise<string> => (await work.people.find(personId))?.name ?? '';
