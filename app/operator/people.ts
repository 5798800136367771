import type { MergeProof } from '../../core/people/person-merge.ts';
import type { Result } from '../../core/kernel/result.ts';
import type { Work } from '../../core/ports/work.ts';
import { mergeByDecision } from '../../core/usecases/identity/merge-by-decision.ts';
import { unmerge } from '../../core/usecases/identity/unmerge.ts';
import { choosePerson } from './choose-person.ts';
import type { Desk } from './desk.ts';
import { tellMoment } from './moment.ts';
import { OperatorError } from './operator-error.ts';
import type { Paint } from './paint.ts';
import { table } from './table.ts';

const MERGES_LISTED = 100;
const HINT = 'Give the id, the id on your customer list, or the name.';

export interface MergeLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly proof: MergeProof;
  readonly at: string;
  readonly undone: boolean;
}

export interface PairAnswer {
  readonly from: string;
  readonly to: string;
}

/** The newest merges; with words, of people whose name holds them. */
export const showMerges = async (desk: Desk, words: string): Promise<readonly MergeLine[]> => {
  const works = await desk.works();
  return works.run(desk.cause, async (work) => {
    const lines: MergeLine[] = [];
    for (const { id, fromPersonId, toPersonId, proof, at, undoneAt } of await work.merges.named(words, MERGES_LISTED)) {
      const [from, to] = [await nameOf(work, fromPersonId), await nameOf(work, toPersonId)];
      lines.push({ id, from, to, proof, at: new Date(at).toISOString(), undone: undoneAt !== null });
    }
    return lines;
  });
};

/** `from` becomes part of `to`. */
export const mergeTwoPeople = async (desk: Desk, from: string, to: string): Promise<PairAnswer> => {
  const one = await choosePerson(desk, from, { onlyExperts: false, hint: HINT });
  const other = await choosePerson(desk, to, { onlyExperts: false, hint: HINT });
  const works = await desk.works();
  return works.run(desk.cause, async (work) => {
    const pair = accepted(await mergeByDecision(work, one.id, other.id));
    return { from: pair.from.name, to: pair.to.name };
  });
};

export const undoMerge = async (desk: Desk, mergeId: string): Promise<PairAnswer> => {
  const works = await desk.works();
  return works.run(desk.cause, async (work) => {
    if (!IS_ID.test(mergeId))
      throw new OperatorError('no_such_merge', `There is no merge ${mergeId}. \`people\` lists them.`);
    return accepted(await unmerge(work, mergeId));
  });
};

const IS_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const WHY: Readonly<Record<string, string>> = {
  same_person: 'These are one person already.',
  works_with_us: 'One of them works with you. A chat becomes theirs by an invitation: see `invite`.',
  merged_already: 'One of them is part of somebody else already: see `people merges`.',
  no_such_merge: 'There is no such merge. `people merges` lists them.',
  undone_already: 'That was undone before.',
  undo_later_first: 'They became part of somebody else later. Undo that first: see `people merges`.',
};

const accepted = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  const { code, facts } = result.refusal;
  throw new OperatorError(code, WHY[code] ?? code.replaceAll('_', ' '), { facts });
};

const nameOf = async (work: Work, personId: string): Promise<string> => (await work.people.find(personId))?.name ?? '';

export const tellMerges = (merges: readonly MergeLine[], paint: Paint): string =>
  merges.length === 0
    ? 'Nobody was merged.\n'
    : table(
        ['id', 'who', 'is', 'shown by', 'at', ''],
        merges.map(({ id, from, to, proof, at, undone }) => [
          id,
          from,
          to,
          proof,
          tellMoment(at),
          undone ? paint.dim('undone') : '',
        ]),
        paint,
      );

export const tellMerged = ({ from, to }: PairAnswer): string => `${from} is part of ${to} now.\n`;

export const tellUndone = ({ from, to }: PairAnswer): string => `${from} and ${to} are two people again.\n`;
