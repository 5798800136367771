import { Stripe } from 'stripe';
import type { Billed, Cashier } from '../../../core/ports/billing.ts';
import { billedRefund, PAYMENT, REFUND } from './read-facts.ts';
import type { Log } from '../../../core/ports/log.ts';
import type { StripeAccount } from './stripe-account.ts';
import { STRIPE } from './stripe-source.ts';

/** What a card's statement and Stripe's page can show. */
const LONGEST_NAME = 250;
const LONGEST_WORDS = 500;
/** In one answer; and in all, as many as nobody opens one link within a day. */
const PAGE = 100;
const MOST_PAGES = 10_000;

/**
 * Payment links rather than checkout sessions: those end after a day, and somebody who is asked on Friday may pay on
 * Monday. Each takes one payment. Every order carries a key, so that one whose answer was lost is not done twice.
 */
export const createStripeCashier = (account: StripeAccount, log: Pick<Log, 'warn'>): Cashier => ({
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
    return account.order(async (stripe) => {
      const { id: ref, url } = await stripe.paymentLinks.create(link, { idempotencyKey: `${id}:link` });
      return { ref, url };
    });
  },
  closeLink: (linkRef, words) =>
    account.order(async (stripe) => {
      const inactive_message = words.slice(0, LONGEST_WORDS);
      await stripe.paymentLinks.update(linkRef, { active: false, inactive_message });
      await endOpenPages(stripe, linkRef).catch((error: unknown) => {
        // The link itself is closed, and no right of ours will come of asking again.
        if (!(error instanceof Stripe.errors.StripePermissionError)) throw error;
        log.warn({ link: linkRef, why: error.message }, 'Pages that are open already take money for a day yet');
      });
      return null;
    }),
  refund: async ({ id, chargeRef, amount }) => {
    const order = { payment_intent: chargeRef, amount: amount.amount, metadata: { [REFUND]: id } };
    const answer = await account.order((stripe) => stripe.refunds.create(order, { idempotencyKey: `${id}:refund` }));
    if (answer.kind !== 'done') return answer;
    const value = billedRefund(answer.value);
    return value ? { kind: 'done', value } : { kind: 'unreachable', why: `a refund that is ${answer.value.status}` };
  },
  probe: (): Promise<Billed<null>> =>
    account.ask(async (stripe) => {
      await stripe.events.list({ limit: 1 });
      return null;
    }),
});

/** A link that is closed opens no new page, but a page that somebody has open still takes their money, for a day. */
const endOpenPages = async (stripe: Stripe, linkRef: string): Promise<void> => {
  // All of them first: a page that has ended is no place in the list of open ones to read on from.
  const open = await stripe.checkout.sessions
    .list({ payment_link: linkRef, status: 'open', limit: PAGE })
    .autoPagingToArray({ limit: MOST_PAGES });
  for (const { id } of open) {
    await stripe.checkout.sessions.expire(id).catch((error: unknown) => {
      // It was paid, or ended by itself, in this very moment.
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    });
  }
};
