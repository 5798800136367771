import type { Payment } from '../../entitlement/payment.ts';
import type { Work } from '../../ports/work.ts';

export interface PayPageWords {
  readonly what: string;
  readonly reference: string;
  /** What stands there once the link has ended. */
  readonly ended: string;
}

/** What the customer reads where they pay, in their language, and what the retailer finds the money by. */
export const payPageWords = async (work: Work, { ticketId, personId }: Payment): Promise<PayPageWords> => {
  const ticket = (await work.tickets.find(ticketId))?.state;
  const say = work.texts.in((await work.people.find(personId))?.locale ?? 'en');
  const code = ticket?.code ?? '';
  return {
    what: say('payment-what', { code, device: ticket?.device.label ?? '' }),
    reference: code,
    ended: say('payment-ended-page', { code }),
  };
};
