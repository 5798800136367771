import type { Billed, Cashier } from '../../../core/ports/billing.ts';
import { PAYMENT } from './read-facts.ts';
import type { StripeAccount } from './stripe-account.ts';
import { STRIPE } from './stripe-source.ts';

/** What a card's statement and Stripe's page can show. */
const LONGEST_NAME = 250;

/**
 * Payment links rather than checkout sessions: those end after a day, and somebody who is asked on Friday may pay on
 * Monday. Each takes one payment. Every order carries a key, so that one whose answer was lost is not done twice.
 */
export const createStripeCashier = (account: StripeAccount): Cashier => ({
  name: STRIPE,
  paymentLink: ({ id, price, what, reference }) => {
    const link = {
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: price.currency.toLowerCase(),
            unit_amount: price.amount,
            product_data: { name: what.slice(0, LONGEST_NAME) },
          },
        },
      ],
      restrictions: { completed_sessions: { limit: 1 } },
      metadata: { [PAYMENT]: id },
      payment_intent_data: { description: reference, metadata: { [PAYMENT]: id } },
    };
    return account.ask(async (stripe) => {
      const { id: ref, url } = await stripe.paymentLinks.create(link, { idempotencyKey: `${id}:link` });
      return { ref, url };
    });
  },
  closeLink: (id, linkRef) =>
    account.ask(async (stripe) => {
      await stripe.paymentLinks.update(linkRef, { active: false }, { idempotencyKey: `${id}:close` });
      return null;
    }),
  refund: (id, chargeRef) =>
    account.ask(async (stripe) => {
      await stripe.refunds.create({ payment_intent: chargeRef }, { idempotencyKey: `${id}:refund` });
      return null;
    }),
  probe: (): Promise<Billed<null>> =>
    account.ask(async (stripe) => {
      await stripe.events.list({ limit: 1 });
      return null;
    }),
});
