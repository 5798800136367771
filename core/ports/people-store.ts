import type { Instant } from '../kernel/instant.ts';
import type { PaymentStanding } from '../ticket/ticket.ts';
import type { Channel } from '../people/channel.ts';
import type { ContactPoint, Expert, Invitation, Person, Role, SavedAddress } from '../people/person.ts';

export interface PeopleStore {
  find(personId: string): Promise<Person | null>;
  add(person: Person): Promise<void>;
  setLocale(personId: string, locale: string): Promise<void>;
  setTimeZone(personId: string, timeZone: string): Promise<void>;
  addRole(personId: string, role: Role): Promise<void>;

  findContactPoint(channel: Channel, address: string): Promise<ContactPoint | null>;
  contactPoint(id: string): Promise<ContactPoint | null>;
  contactPoints(personId: string): Promise<readonly ContactPoint[]>;
  addContactPoint(contactPoint: ContactPoint): Promise<void>;
  /** This contact point alone: what its owner has besides stays theirs. */
  giveContactPoint(contactPointId: string, toPersonId: string): Promise<void>;
  setVerified(contactPointId: string, verified: boolean): Promise<void>;
  setRank(contactPointId: string, rank: number | null): Promise<void>;
  noteInbound(contactPointId: string, at: Instant): Promise<void>;
  setGone(contactPointId: string, at: Instant | null): Promise<void>;
  setOptedOut(contactPointId: string, at: Instant | null): Promise<void>;

  savedAddresses(personId: string): Promise<readonly SavedAddress[]>;
  addAddress(address: SavedAddress): Promise<void>;

  expert(personId: string): Promise<Expert | null>;
  /** Everyone who could be matched for a category: any status, so that an explanation can name who was left out. */
  expertsFor(category: string): Promise<readonly Expert[]>;
  saveExpert(expert: Expert): Promise<void>;
  /** Takes one more rating of an expert into the mean. */
  addRating(expertId: string, stars: number): Promise<void>;

  invitationByToken(token: string): Promise<Invitation | null>;
  addInvitation(invitation: Invitation): Promise<void>;
  /** False when somebody used it in the meantime. */
  useInvitation(invitationId: string, at: Instant): Promise<boolean>;

  /** What we know of who pays, with its age. */
  paymentStanding(personId: string): Promise<PaymentStanding>;
}
