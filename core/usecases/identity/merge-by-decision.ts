import { ok, type Refusal, refuse, type Result } from '../../kernel/result.ts';
import { isOnlyCustomer, type Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { mergeTwo } from './merge-two.ts';

export type DecisionRefusal = 'no_such_person' | 'same_person' | 'works_with_us' | 'merged_already';

export interface Pair {
  readonly from: Person;
  readonly to: Person;
}

/**
 * Whether people may decide that two are one. Only of customers: a chat that becomes an expert's or a colleague's sees
 * what they see, and for that there are invitations.
 */
export const mayMerge = async (
  work: Work,
  fromId: string,
  toId: string,
): Promise<Result<Pair, Refusal<DecisionRefusal>>> => {
  const [from, to] = [await work.people.find(fromId), await work.people.find(toId)];
  if (!from || !to) return refuse('no_such_person');
  if (fromId === toId) return refuse('same_person');
  if (!isOnlyCustomer(from) || !isOnlyCustomer(to)) return refuse('works_with_us');
  for (const { id, name } of [from, to]) {
    const merges = await work.merges.of(id);
    if (merges.some(({ fromPersonId, undoneAt }) => fromPersonId === id && undoneAt === null)) {
      return refuse('merged_already', { name });
    }
  }
  return ok({ from, to });
};

/** Two customers are one, because somebody who knows says so. Whoever of them speaks goes on where they stood. */
export const mergeByDecision = async (
  work: Work,
  fromId: string,
  toId: string,
): Promise<Result<Pair, Refusal<DecisionRefusal>>> => {
  const may = await mayMerge(work, fromId, toId);
  if (!may.ok) return may;
  // Nobody is speaking just now: whoever stays keeps their place, the other's is kept in the record.
  const merging = { from: fromId, to: toId, proof: 'helpdesk', speaking: 'to', contactPointId: null } as const;
  return (await mergeTwo(work, merging)) ? may : refuse('merged_already', { name: may.value.from.name });
};
