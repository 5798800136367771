import type { PaymentStanding } from '../../core/ticket/ticket.ts';
import type { WorkContext } from './transaction.ts';

/**
 * Covered by a plan that is valid now; of several the one that we heard of last. Somebody on our customer list without
 * one is unpaid. Of a stranger we know nothing: they may be on the list under a number that they haven't proved yet.
 */
export const readPaymentStanding = async ({ tx, now }: WorkContext, personId: string): Promise<PaymentStanding> => {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { legacyId: true, plans: { orderBy: { asOf: 'desc' } } },
  });
  if (person === null) return { kind: 'unverified' };
  const valid = person.plans.find(({ validUntil }) => validUntil === null || validUntil.getTime() > now);
  if (valid) return { kind: 'covered', plan: valid.name, asOf: valid.asOf.getTime() };
  return person.legacyId !== null || person.plans.length > 0 ? { kind: 'unpaid' } : { kind: 'unverified' };
};
