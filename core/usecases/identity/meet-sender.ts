import type { Sender } from '../../dialogue/inbound.ts';
import { isQuiet } from '../../people/decide-join.ts';
import { languageOfCountry } from '../../people/language-of-country.ts';
import { newContactPoint } from '../../people/new-contact-point.ts';
import { type Channel, DESK_CHANNEL } from '../../people/channel.ts';
import { hasNumbers, numberOf } from '../../people/number-of.ts';
import { type ContactPoint, isOnlyCustomer, type Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { claimNumber } from './claim-number.ts';
import { noteQuietNumber } from './note-quiet-number.ts';

export interface Visitor {
  readonly person: Person;
  readonly contactPoint: ContactPoint;
}

/** Who writes: somebody whom we know by this address, or by the phone number that it is, or else somebody new. */
export const meetSender = async (work: Work, channel: Channel, sender: Sender): Promise<Visitor> => {
  const known = await work.people.findContactPoint(channel, sender.address);
  if (!known) return welcomeStranger(work, channel, sender);
  if (!known.verified) return giveToSender(work, known, sender);
  const person = await work.people.find(known.personId);
  if (!person) throw new Error(`Contact point ${known.id} belongs to nobody`);
  if (known.goneAt !== null) await work.people.setGone(known.id, null);
  if (known.goneAt !== null || known.lastInboundAt === null) await work.tasks.close(`unreachable:${person.id}`);
  if (numberOf(known) !== null && isQuiet(known, work.now)) await noteQuietNumber(work, known, person);
  return { person, contactPoint: known };
};

/**
 * Somebody else said, or a list says, that it is theirs, and nobody has shown it. Whoever writes from it has it: they
 * are somebody new until they show who they are, and a claim that is still open can be proved as before.
 */
const giveToSender = async (work: Work, point: ContactPoint, sender: Sender): Promise<Visitor> => {
  const person = await addStranger(work, point.channel, sender);
  await work.people.giveContactPoint(point.id, person.id);
  await work.people.setVerified(point.id, true);
  await work.people.setGone(point.id, null);
  return joinByNumber(work, { person, contactPoint: { ...point, personId: person.id, verified: true, goneAt: null } });
};

const welcomeStranger = async (work: Work, channel: Channel, sender: Sender): Promise<Visitor> => {
  const person = await addStranger(work, channel, sender);
  const point = { id: work.ids.uuid(), personId: person.id, channel, address: sender.address, verified: true };
  const contactPoint = { ...newContactPoint(point), lastInboundAt: work.now };
  await work.people.addContactPoint(contactPoint);
  return joinByNumber(work, { person, contactPoint });
};

/** Whoever writes to us is a customer until we learn more; whoever shows up where colleagues work is nobody yet. */
const addStranger = async (work: Work, channel: Channel, sender: Sender): Promise<Person> => {
  const number = numberOf({ channel, address: sender.address });
  const person: Person = {
    id: work.ids.uuid(),
    // Where a platform tells no name, a number in groups is what colleagues can read out and call.
    name: sender.name === '' && number !== null ? work.phoneNumbers.format(number) : sender.name,
    roles: channel === DESK_CHANNEL ? [] : ['customer'],
    locale: work.texts.negotiate(sender.language ?? languageOf(work, number)),
    timeZone: work.policies['home.timeZone'],
    legacyId: null,
    createdAt: work.now,
  };
  await work.people.add(person);
  return person;
};

const languageOf = (work: Work, number: string | null): string | null =>
  number === null ? null : languageOfCountry(work.phoneNumbers.countryOf(number));

/**
 * The platform vouches for the number from which it comes: whoever has the very same number on another channel is this
 * person. Where that must not be so by itself, they stay somebody new.
 */
const joinByNumber = async (work: Work, visitor: Visitor): Promise<Visitor> => {
  const { person, contactPoint } = visitor;
  const { channel } = contactPoint;
  const number = numberOf(contactPoint);
  if (!hasNumbers(channel) || number === null || !isOnlyCustomer(person)) return visitor;
  const joined = await claimNumber(work, { contactPointId: contactPoint.id, number, channel, proof: 'number' });
  if (!joined.ok) return visitor;
  return { person: joined.value.person, contactPoint: { ...contactPoint, personId: joined.value.person.id } };
};
