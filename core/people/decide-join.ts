import { days, type Instant } from '../kernel/instant.ts';
import { ok, type Refusal, refuse, type Result } from '../kernel/result.ts';
import { type ContactPoint, isOnlyCustomer, type Person } from './person.ts';

/** Longer than that without a sign of life, a number may have been given to somebody else by its carrier. */
const NUMBER_GROWS_QUIET = days(365);

/** Somebody who could be the same person as somebody else. */
export interface JoinSide {
  readonly person: Person;
  /** Nobody's record hangs on them: no ticket, no plan, no customer list. */
  readonly isStranger: boolean;
}

export type Join =
  /** Both are one person; `from` becomes part of `to`. */
  | { readonly kind: 'merge'; readonly from: string; readonly to: string }
  /** Only the number is theirs now: what its former owner has stays the former owner's. */
  | { readonly kind: 'hand_over' };

export type JoinRefusal = 'already_somebody_else';

/**
 * Somebody has shown that a number is theirs under which we know somebody else. It never makes anybody a colleague or an
 * expert: a number can be guessed from a customer's papers, or be handed out again, and an invitation can't. Nor does
 * it give an expert's chat a customer's record by itself: that is for people to decide.
 */
export const decideJoin = (
  claimant: JoinSide,
  owner: JoinSide,
  number: Pick<ContactPoint, 'lastInboundAt'>,
  now: Instant,
): Result<Join, Refusal<JoinRefusal>> => {
  if (!isOnlyCustomer(owner.person)) return refuse('already_somebody_else');
  if (isQuiet(number, now)) return ok({ kind: 'hand_over' });
  if (isOnlyCustomer(claimant.person)) return ok({ kind: 'merge', ...whoStays(claimant, owner) });
  if (!owner.isStranger) return refuse('already_somebody_else');
  return ok({ kind: 'merge', from: owner.person.id, to: claimant.person.id });
};

/**
 * Only words of its holder are a sign of life: what we send, a code among it, reaches whoever has the number by now. One
 * that was only ever told to us is as good as the list that it stands in: that says nothing of its age.
 */
export const isQuiet = ({ lastInboundAt }: Pick<ContactPoint, 'lastInboundAt'>, now: Instant): boolean =>
  lastInboundAt !== null && lastInboundAt < now - NUMBER_GROWS_QUIET;

/** Whoever the customer list knows; then whoever has something with us; then whom we have known for longer. */
const whoStays = (claimant: JoinSide, owner: JoinSide): { readonly from: string; readonly to: string } => {
  const [one, other] = [rankOf(claimant), rankOf(owner)];
  const isOlder = claimant.person.createdAt < owner.person.createdAt;
  const claimantStays = one === other ? isOlder : one > other;
  const [from, to] = claimantStays ? [owner, claimant] : [claimant, owner];
  return { from: from.person.id, to: to.person.id };
};

const rankOf = ({ person, isStranger }: JoinSide): number => {
  if (person.legacyId !== null) return 2;
  return isStranger ? 0 : 1;
};
