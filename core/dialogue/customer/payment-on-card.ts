import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { formatAge } from '../format/format-age.ts';
import { formatMoney } from '../format/format-money.ts';
import type { Message } from '../message.ts';
import type { Say } from '../texts/texts.ts';

interface PaymentOnCard {
  readonly lines: (say: Say) => readonly string[];
  readonly links: (say: Say, locale: string) => Pick<Message, 'links'>;
}

/** Who pays, with the age of what we know; and where the customer was asked to pay, by which link they can. */
export const paymentOnCard = async (work: Work, { id, payment }: Ticket): Promise<PaymentOnCard> => {
  const asked = (await work.billing.paymentsOf(id)).find(({ status }) => status === 'asked');
  const { url = null } = asked ?? {};
  return {
    lines: (say) =>
      payment.kind === 'covered'
        ? [say('card-covered', { plan: payment.plan, age: formatAge(say, work.now - payment.asOf) })]
        : payment.kind === 'paid'
          ? [say('card-paid')]
          : [],
    links: (say, locale) =>
      asked && url !== null
        ? { links: [{ label: say('payment-link', { price: formatMoney(asked.price, locale) }), url }] }
        : {},
  };
};
