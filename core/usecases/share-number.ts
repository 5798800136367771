import { refuse, type Result } from '../kernel/result.ts';
import type { Work } from '../ports/work.ts';
import { claimNumber, type Claimed } from './identity/claim-number.ts';

/** A number that the platform vouches for as the sender's own. Without such proof nothing is merged. */
export const shareNumber = async (
  work: Work,
  contactPointId: string,
  contact: { phone: string; own: boolean },
): Promise<Result<Claimed>> => {
  if (!contact.own) return refuse('number_not_own');
  const number = work.phoneNumbers.read(contact.phone, work.policies['home.country']);
  // Some platforms sell numbers that exist on them alone: no text message gets there.
  if (number === null) return refuse('not_a_number');
  return claimNumber(work, { contactPointId, number, channel: 'sms', proof: 'contact' });
};
