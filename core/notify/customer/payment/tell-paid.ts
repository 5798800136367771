import { standingOf } from '../../../dialogue/customer/standing-of.ts';
import { formatMoney } from '../../../dialogue/format/format-money.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Work } from '../../../ports/work.ts';
import type { Ticket } from '../../../ticket/ticket.ts';
import { tellAboutTicket } from '../tell-about-ticket.ts';

/** Paid, thank you; and what happens next. */
export const tellPaid = async (work: Work, ticket: Ticket, price: Money): Promise<void> => {
  const standing = await standingOf(work, ticket);
  const compose: Parameters<typeof tellAboutTicket>[2] = (say, locale) => ({
    title: say('payment-paid-title'),
    body: say('payment-paid-body', {
      price: formatMoney(price, locale),
      code: ticket.code,
      next: standing.full(say, locale),
    }),
  });
  await tellAboutTicket(work, ticket, compose, ['track', 'person']);
};
