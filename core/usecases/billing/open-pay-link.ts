import { isId } from '../../desk/is-id.ts';
import { ticketChoices } from '../../dialogue/customer/ticket-choices.ts';
import type { Payment } from '../../entitlement/payment.ts';
import { hours, type Instant } from '../../kernel/instant.ts';
import { endedWords } from '../../notify/customer/payment/show-payment.ts';
import { tell } from '../../notify/tell.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';

/** Where a link of ours leads: on to where it is paid, or to the words that it has ended. */
export type OpenedLink =
  | { readonly kind: 'goes_on'; readonly url: string }
  | { readonly kind: 'ended'; readonly locale: string; readonly title: string; readonly body: string };

/** Whoever taps it again and again has read it, and what only looks at links for others must not fill a chat. */
const TOLD_AGAIN_AFTER = hours(1);
const TOLD_AT_MOST = 2;

/**
 * Somebody opens the link to a payment. One that has ended says so at once, whatever the billing system has heard by
 * then, and says so in the chat, too. Null: there is no such link.
 */
export const openPayLink = async (work: Work, paymentId: string): Promise<OpenedLink | null> => {
  const found = isId(paymentId) ? await work.billing.payment(paymentId) : null;
  const ticket = found && (await work.tickets.lock(found.ticketId))?.state;
  const payment = ticket && (await work.billing.payment(paymentId));
  if (!ticket || !payment || payment.url === null) return null;
  if (payment.status === 'asked') return { kind: 'goes_on', url: payment.pageUrl ?? payment.url };
  if (isToBeTold(payment, work.now)) await tellEnded(work, ticket, payment);
  const locale = (await work.people.find(ticket.customerId))?.locale ?? 'en';
  return { kind: 'ended', locale, ...endedWords(work.texts.in(locale), locale, { ticket, payment }) };
};

const isToBeTold = ({ toldEndedAt, toldTimes }: Payment, now: Instant): boolean =>
  toldEndedAt === null || (toldTimes < TOLD_AT_MOST && now - toldEndedAt >= TOLD_AGAIN_AFTER);

const tellEnded = async (work: Work, ticket: Ticket, payment: Payment): Promise<void> => {
  const told: Payment = { ...payment, toldEndedAt: work.now, toldTimes: payment.toldTimes + 1 };
  await work.billing.savePayment(told, payment.status);
  await tell(work, ticket.customerId, { ticketId: ticket.id, urgency: 'normal' }, (say, { locale }) => ({
    ...endedWords(say, locale, { ticket, payment }),
    choices: ticketChoices(say, ticket.id, ['track', 'person']),
  }));
};
