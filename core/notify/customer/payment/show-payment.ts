import { ticketChoices } from '../../../dialogue/customer/ticket-choices.ts';
import { formatMoney } from '../../../dialogue/format/format-money.ts';
import type { Message } from '../../../dialogue/message.ts';
import type { Say } from '../../../dialogue/texts/texts.ts';
import { isEnded, type Payment } from '../../../entitlement/payment.ts';
import type { Work } from '../../../ports/work.ts';
import type { Ticket } from '../../../ticket/ticket.ts';
import { showCard } from '../../show-card.ts';

const paymentCardKey = ({ id }: Payment): string => `payment:${id}`;

/**
 * The link by which they can pay, as a card: once it has ended, the same bubble says so instead, and where a channel
 * can't edit, it is said anew. A payment itself is thanked for elsewhere; here only its link goes.
 */
export const showPayment = async (work: Work, ticket: Ticket, payment: Payment): Promise<void> => {
  const { status, price, url } = payment;
  const key = paymentCardKey(payment);
  const notice = { ticketId: ticket.id, urgency: 'normal', key } as const;
  if (status === 'asked' && url !== null) {
    return showCard(work, ticket.customerId, { ...notice, open: true }, (say, { locale }) =>
      asked(say, ticket, { price: formatMoney(price, locale), url }),
    );
  }
  const isOnlyPaid = status === 'paid';
  if (!isOnlyPaid && !isEnded(payment)) return;
  await showCard(work, ticket.customerId, { ...notice, open: false, quiet: isOnlyPaid }, (say, { locale }) => {
    const words = { price: formatMoney(price, locale), code: ticket.code, device: ticket.device.label };
    return isOnlyPaid
      ? { title: say('payment-paid-title'), body: say('payment-link-used', words) }
      : { title: say('payment-ended-title', words), body: say('payment-ended-body', words) };
  });
};

const asked = (
  say: Say,
  { id, code, device }: Ticket,
  { price, url }: { readonly price: string; readonly url: string },
): Message => ({
  title: say('payment-ask-title', { price }),
  body: say('payment-ask-body', { code, device: device.label }),
  links: [{ label: say('payment-link', { price }), url }],
  choices: ticketChoices(say, id, ['person', 'cancel_ticket']),
});
