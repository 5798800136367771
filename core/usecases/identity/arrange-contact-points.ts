import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { ContactPoint } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';

/** From now on it is tried before all others, whatever was used last. */
export const makeFirst = async (work: Work, { id, personId }: ContactPoint): Promise<void> => {
  const points = await work.people.contactPoints(personId);
  const ranks = points.flatMap((point) => (point.id === id || point.rank === null ? [] : [point.rank]));
  await work.people.setRank(id, Math.min(0, ...ranks.map((rank) => rank - 1)));
};

/**
 * It is nobody's any more: nothing is sent there, and whoever writes from it is somebody new. Its messages stay where
 * they were said. Not the chat in which it is asked for: they would be gone in the middle of a sentence.
 */
export const removeContactPoint = async (
  work: Work,
  { id }: ContactPoint,
  speakingFrom: string,
): Promise<Result<null>> => {
  if (id === speakingFrom) return refuse('contact_point_in_use');
  await work.people.setVerified(id, false);
  await work.people.setRank(id, null);
  return ok(null);
};
