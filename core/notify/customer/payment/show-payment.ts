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
  if (status !== 'paid' && !isEnded(payment)) return;
  const card = { ...notice, open: false, quiet: status === 'paid' };
  await showCard(work, ticket.customerId, card, (say, { locale }) => endedWords(say, locale, { ticket, payment }));
};

/** Why a link takes no money any more: it was paid by it, or nothing has to be. */
export const endedWords = (
  say: Say,
  locale: string,
  { ticket, payment }: { readonly ticket: Ticket; readonly payment: Payment },
): Pick<Message, 'title' | 'body'> & { readonly title: string } => {
  const words = { price: formatMoney(payment.price, locale), code: ticket.code, device: ticket.device.label };
  return payment.status === 'paid'
    ? { title: say('payment-paid-title'), body: say('payment-link-used', words) }
    : { title: say('payment-ended-title', words), body: say('payment-ended-body', words) };
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
