import { formatMoney } from '../../../dialogue/format/format-money.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Work } from '../../../ports/work.ts';
import type { Ticket } from '../../../ticket/ticket.ts';
import { tellAboutTicket } from '../tell-about-ticket.ts';

/** They paid for what nobody does any more. */
export const tellPaidTooLate = (work: Work, ticket: Ticket, price: Money): Promise<void> =>
  tellAboutTicket(
    work,
    ticket,
    (say, locale) => ({
      title: say('payment-too-late-title', { code: ticket.code }),
      body: say('payment-too-late-body', { price: formatMoney(price, locale) }),
    }),
    ['report', 'person'],
  );
