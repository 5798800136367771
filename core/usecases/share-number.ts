import { refuse, type Result } from '../kernel/result.ts';
import type { Work } from '../ports/work.ts';
import { claimNumber, type Claimed } from './identity/claim-number.ts';

/** `+` and digits; a platform may leave the plus out, people put in gaps. */
const toE164 = (phone: string): string => `+${phone.replace(/\D/g, '')}`;

/** A number that the platform vouches for as the sender's own. Without such proof nothing is merged. */
export const shareNumber = async (
  work: Work,
  contactPointId: string,
  contact: { phone: string; own: boolean },
): Promise<Result<Claimed>> => {
  if (!contact.own) return refuse('number_not_own');
  return claimNumber(work, { contactPointId, number: toE164(contact.phone), channel: 'sms', proof: 'contact' });
};
