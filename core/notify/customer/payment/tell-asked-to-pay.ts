import { ticketChoices } from '../../../dialogue/customer/ticket-choices.ts';
import { formatMoney } from '../../../dialogue/format/format-money.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Work } from '../../../ports/work.ts';
import type { Ticket } from '../../../ticket/ticket.ts';
import { tell } from '../../tell.ts';
import { refreshTicketCard } from '../refresh-ticket-card.ts';

/** The link by which they can pay, with the amount and what it is for. */
export const tellAskedToPay = async (
  work: Work,
  ticket: Ticket,
  { price, url }: { readonly price: Money; readonly url: string },
): Promise<void> => {
  await refreshTicketCard(work, ticket);
  await tell(work, ticket.customerId, { ticketId: ticket.id, urgency: 'normal' }, (say, { locale }) => {
    const amount = formatMoney(price, locale);
    return {
      title: say('payment-ask-title', { price: amount }),
      body: say('payment-ask-body', { code: ticket.code, device: ticket.device.label }),
      links: [{ label: say('payment-link', { price: amount }), url }],
      choices: ticketChoices(say, ticket.id, ['person', 'cancel_ticket']),
    };
  });
};
