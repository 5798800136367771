import { mergeByDecision } from '../../usecases/identity/merge-by-decision.ts';
import { unmerge } from '../../usecases/identity/unmerge.ts';
import { refuse } from '../../kernel/result.ts';
import { whisperText } from '../desk-turn.ts';
import { isId } from '../is-id.ts';
import { mayDo, type Press, sayRefused } from './press.ts';

/** Both ids of a pair in one button: who becomes part of whom. */
export const writePair = (from: string, to: string): string => `${from}:${to}`;

/** *They are one person*, confirmed. */
export const pressMergePeople: Press = async (turn, { about }) => {
  if (!(await mayDo(turn, 'merge_people'))) return;
  const [from = '', to = '', ...more] = about.split(':');
  if (!isId(from) || !isId(to) || more.length > 0) return sayRefused(turn, refuse('no_such_person').refusal);
  const merged = await mergeByDecision(turn.work, from, to);
  if (!merged.ok) return sayRefused(turn, merged.refusal);
  const { from: one, to: other } = merged.value;
  await whisperText(turn, turn.say('desk-merged', { one: one.name, other: other.name }));
};

/** *They are two people*, confirmed. */
export const pressUnmergePeople: Press = async (turn, { about }) => {
  if (!(await mayDo(turn, 'unmerge_people'))) return;
  if (!isId(about)) return sayRefused(turn, refuse('no_such_merge').refusal);
  const parted = await unmerge(turn.work, about);
  if (!parted.ok) return sayRefused(turn, parted.refusal);
  await whisperText(turn, turn.say('desk-unmerged', { one: parted.value.from, other: parted.value.to }));
};
