import { formatMoney } from '../../../dialogue/format/format-money.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Work } from '../../../ports/work.ts';
import type { Ticket } from '../../../ticket/ticket.ts';
import { tellAboutTicket } from '../tell-about-ticket.ts';

/** They paid for what nobody does any more, or what they did not have to pay. */
export const tellPaidInVain = (
  work: Work,
  ticket: Ticket,
  { price, isOver }: { readonly price: Money; readonly isOver: boolean },
): Promise<void> =>
  tellAboutTicket(
    work,
    ticket,
    (say, locale) => {
      const words = { code: ticket.code, price: formatMoney(price, locale) };
      return isOver
        ? { title: say('payment-too-late-title', words), body: say('payment-too-late-body', words) }
        : { title: say('payment-unowed-title', words), body: say('payment-unowed-body', words) };
    },
    isOver ? ['report', 'person'] : ['track', 'person'],
  );
