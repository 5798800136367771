import { formatMoney } from '../../../dialogue/format/format-money.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Work } from '../../../ports/work.ts';
import type { Ticket } from '../../../ticket/ticket.ts';
import { tellAboutTicket } from '../tell-about-ticket.ts';

/** Their money is on its way back. */
export const tellRefunded = (work: Work, ticket: Ticket, price: Money): Promise<void> =>
  tellAboutTicket(
    work,
    ticket,
    (say, locale) => ({
      title: say('payment-refunded-title', { price: formatMoney(price, locale) }),
      body: say('payment-refunded-body', { code: ticket.code, device: ticket.device.label }),
    }),
    ['report', 'person'],
  );
