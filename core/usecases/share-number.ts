import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Person } from '../people/person.ts';
import type { Work } from '../ports/work.ts';

/** `+` and digits; a platform may leave the plus out, people put in gaps. */
const toE164 = (phone: string): string => `+${phone.replace(/\D/g, '')}`;

/**
 * A number that the platform vouches for as the sender's own: whoever we know under it is this person. Without such
 * proof nothing is merged.
 */
export const shareNumber = async (
  work: Work,
  contactPointId: string,
  contact: { phone: string; own: boolean },
): Promise<Result<Person>> => {
  if (!contact.own) return refuse('number_not_own');
  const address = toE164(contact.phone);
  const contactPoint = await work.people.contactPoint(contactPointId);
  if (!contactPoint) return refuse('no_such_contact_point');
  const known = await work.people.findContactPoint('sms', address);
  if (known && known.personId !== contactPoint.personId) {
    await work.people.moveContactPoint(contactPointId, known.personId);
  } else if (!known) {
    const sms = { id: work.ids.uuid(), personId: contactPoint.personId, channel: 'sms', address } as const;
    const fresh = { verified: true, optedOutAt: null, goneAt: null, lastInboundAt: null, lastDeliveryAt: null };
    await work.people.addContactPoint({ ...sms, ...fresh });
  }
  const person = await work.people.find(known?.personId ?? contactPoint.personId);
  return person ? ok(person) : refuse('no_such_contact_point');
};
