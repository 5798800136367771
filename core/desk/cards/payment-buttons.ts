import type { Say } from '../../dialogue/texts/texts.ts';
import { isOpen } from '../../entitlement/payment.ts';
import { canGoBack, hasFailed, isDueBack } from '../../usecases/billing/refund-due.ts';
import { isSettled } from '../../ticket/is-settled.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import type { DeskButton } from '../desk-verb.ts';
import type { PaymentView } from './payment-view.ts';
import type { TicketView } from './read-ticket-view.ts';

/** Who pays isn't settled: what can be done about it. */
export const paymentButtons = (say: Say, ticket: Ticket, views: readonly PaymentView[]): readonly DeskButton[] => {
  const about = ticket.id;
  const isHeld = holdsOf(ticket).some(({ kind }) => kind === 'payment');
  const maySettle = !isSettled(ticket.payment);
  const isAsked = views.some(({ payment }) => isOpen(payment));
  return [
    ...(isHeld || (maySettle && isAsked)
      ? [{ label: say('desk-mark-paid'), verb: 'mark_paid', about, style: 'primary' } as const]
      : []),
    ...(maySettle && !isAsked ? [{ label: say('desk-ask-to-pay'), verb: 'ask_to_pay', about } as const] : []),
    ...(isHeld ? [{ label: say('desk-reject'), verb: 'reject', about, style: 'danger' } as const] : []),
  ];
};

/** Money that pays for nothing, or did not get back: a manager wants it given back, and somebody else agrees. */
export const refundButtons = (say: Say, { ticket, payments }: TicketView): readonly DeskButton[] => {
  const about = ticket.id;
  const possible = payments.filter(({ payment }) => canGoBack(payment));
  if (possible.some(({ refundBy }) => refundBy !== null)) {
    return [{ label: say('desk-confirm-refund'), verb: 'confirm_refund', about, style: 'primary' }];
  }
  return possible.some(({ payment }) => isDueBack(ticket, payment) || hasFailed(payment))
    ? [{ label: say('desk-refund'), verb: 'refund', about }]
    : [];
};
