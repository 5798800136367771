import type { Texts } from '../../dialogue/texts/texts.ts';
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

/** What stands where a link leads while nobody can be looked up, in the first language that a browser asks for. */
export const payPageAway =
  (texts: Texts) =>
  (languages: string | null): { readonly locale: string; readonly title: string; readonly body: string } => {
    const locale = texts.negotiate(languages?.split(/[,;]/)[0] ?? null);
    const say = texts.in(locale);
    return { locale, title: say('payment-away-title'), body: say('payment-away-body') };
  };
