import type { Money } from '../../kernel/money.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { formatAge } from '../format/format-age.ts';
import { formatMoney } from '../format/format-money.ts';
import type { Message } from '../message.ts';
import type { Say } from '../texts/texts.ts';

interface PaymentOnCard {
  readonly lines: (say: Say, locale: string) => readonly string[];
  readonly links: (say: Say, locale: string) => Pick<Message, 'links'>;
}

/** Who pays, with the age of what we know; and where the customer was asked to pay, by which link they can. */
export const paymentOnCard = async (work: Work, { id, payment }: Ticket): Promise<PaymentOnCard> => {
  const asked = (await work.billing.paymentsOf(id)).find(({ status }) => status === 'asked');
  const { url = null } = asked ?? {};
  return {
    lines: (say, locale) =>
      payment.kind === 'covered'
        ? [say('card-covered', { plan: payment.plan, age: formatAge(say, work.now - payment.asOf) })]
        : payment.kind === 'paid'
          ? [paidLine(say, payment.returned ?? null, locale)]
          : [],
    links: (say, locale) =>
      asked && url !== null
        ? { links: [{ label: say('payment-link', { price: formatMoney(asked.price, locale) }), url }] }
        : {},
  };
};

const paidLine = (say: Say, returned: Money | null, locale: string): string =>
  returned === null ? say('card-paid') : say('card-partly-paid', { returned: formatMoney(returned, locale) });
