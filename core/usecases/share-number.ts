import { ok, refuse, type Result } from '../kernel/result.ts';
import { isOnlyCustomer, type Person } from '../people/person.ts';
import type { Work } from '../ports/work.ts';

/** `+` and digits; a platform may leave the plus out, people put in gaps. */
const toE164 = (phone: string): string => `+${phone.replace(/\D/g, '')}`;

/**
 * A number that the platform vouches for as the sender's own: whoever we know under it is this person. Without such
 * proof nothing is merged, and whoever works with us is not made somebody else by it.
 */
export const shareNumber = async (
  work: Work,
  contactPointId: string,
  contact: { phone: string; own: boolean },
): Promise<Result<Person>> => {
  if (!contact.own) return refuse('number_not_own');
  const address = toE164(contact.phone);
  const contactPoint = await work.people.contactPoint(contactPointId);
  const sender = contactPoint && (await work.people.find(contactPoint.personId));
  if (!sender) return refuse('no_such_contact_point');
  const known = await work.people.findContactPoint('sms', address);
  if (!known) {
    const sms = { id: work.ids.uuid(), personId: sender.id, channel: 'sms', address } as const;
    const fresh = {
      verified: true,
      rank: null,
      optedOutAt: null,
      goneAt: null,
      lastInboundAt: null,
      lastDeliveryAt: null,
    };
    await work.people.addContactPoint({ ...sms, ...fresh });
    return ok(sender);
  }
  if (known.personId === sender.id) return ok(sender);
  if (!isOnlyCustomer(sender)) return refuse('already_somebody_else');
  await work.people.moveContactPoint(contactPointId, known.personId);
  return ok((await work.people.find(known.personId)) ?? sender);
};
