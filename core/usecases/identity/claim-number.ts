import { decideJoin, type Join, type JoinSide } from '../../people/decide-join.ts';
import { newContactPoint } from '../../people/new-contact-point.ts';
import { NUMBER_CHANNELS, type NumberChannel } from '../../people/channel.ts';
import type { ContactPoint, Person } from '../../people/person.ts';
import type { MergeProof } from '../../people/person-merge.ts';
import type { Work } from '../../ports/work.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { mergeTwo } from './merge-two.ts';
import { noteNumberChangedHands } from './note-quiet-number.ts';

/** Somebody has shown that a number is theirs. */
export interface Claim {
  /** The chat of whoever claims it. */
  readonly contactPointId: string;
  /** E.164. */
  readonly number: string;
  /** The channel of the number by which it was shown. */
  readonly channel: NumberChannel;
  readonly proof: Exclude<MergeProof, 'helpdesk' | 'invitation'>;
}

export interface Claimed {
  /** Who they are now. */
  readonly person: Person;
  /** Who has become part of that person by it, if anybody. */
  readonly absorbed: string | null;
}

/** Whoever we know under the number is this person, as far as `decideJoin` lets it be so; and the number is theirs. */
export const claimNumber = async (work: Work, claim: Claim): Promise<Result<Claimed>> => {
  const chat = await work.people.contactPoint(claim.contactPointId);
  let claimant = chat && (await work.people.find(chat.personId));
  if (!claimant) return refuse('no_such_contact_point');
  let absorbed: string | null = null;
  for (const channel of NUMBER_CHANNELS) {
    const point = await work.people.findContactPoint(channel, claim.number);
    if (!point || point.personId === claimant.id) continue;
    const joined = await joinOwner(work, claim, claimant, point);
    if (!joined.ok) return joined;
    absorbed = joined.value?.absorbed ?? absorbed;
    claimant = joined.value?.person ?? claimant;
  }
  await keepNumber(work, claim, claimant.id);
  return ok({ person: claimant, absorbed });
};

/** Null: nobody else was met, or only the number went from one to the other. */
const joinOwner = async (
  work: Work,
  claim: Claim,
  claimant: Person,
  point: ContactPoint,
): Promise<Result<Claimed | null>> => {
  // What somebody merely said to be theirs proves nothing about them.
  if (!point.verified) return ok(await handOver(work, claim, claimant, point));
  const owner = await work.people.find(point.personId);
  if (!owner) return ok(null);
  const decided = decideJoin(await sideOf(work, claimant), await sideOf(work, owner), point, work.now);
  if (!decided.ok) return decided;
  return ok(await carryOut(work, claim, claimant, point, decided.value));
};

const carryOut = async (
  work: Work,
  claim: Claim,
  claimant: Person,
  point: ContactPoint,
  join: Join,
): Promise<Claimed | null> => {
  if (join.kind === 'hand_over') {
    await noteNumberChangedHands(work, point, claimant);
    return handOver(work, claim, claimant, point);
  }
  const speaking = join.from === claimant.id ? 'from' : 'to';
  await mergeTwo(work, { ...join, proof: claim.proof, speaking, contactPointId: claim.contactPointId });
  const person = await work.people.find(join.to);
  return person && { person, absorbed: join.from };
};

/** Only on the channel on which it was shown; on the other one, whoever has it there may still have it. */
const handOver = async (work: Work, { channel }: Claim, claimant: Person, point: ContactPoint): Promise<null> => {
  if (point.channel === channel) await work.people.giveContactPoint(point.id, claimant.id);
  return null;
};

const keepNumber = async (work: Work, { number, channel }: Claim, personId: string): Promise<void> => {
  const known = await work.people.findContactPoint(channel, number);
  if (known) {
    if (known.personId === personId && !known.verified) await work.people.setVerified(known.id, true);
    return;
  }
  const point = { id: work.ids.uuid(), personId, channel, address: number, verified: true };
  await work.people.addContactPoint(newContactPoint(point));
};

const sideOf = async (work: Work, person: Person): Promise<JoinSide> => {
  const standing = await work.people.paymentStanding(person.id);
  const hasTickets = (await work.tickets.ofCustomer(person.id, 1)).length > 0;
  return { person, isStranger: person.legacyId === null && standing.kind === 'unverified' && !hasTickets };
};
