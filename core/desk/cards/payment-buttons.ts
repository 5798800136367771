import type { Say } from '../../dialogue/texts/texts.ts';
import { isOpen } from '../../entitlement/payment.ts';
import { isSettled } from '../../ticket/is-settled.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import type { DeskButton } from '../desk-verb.ts';
import type { PaymentView } from './payment-view.ts';
import type { TicketView } from './read-ticket-view.ts';

/** Who pays isn't settled: what can be done about it. */
export const paymentButtons = (say: Say, ticket: Ticket, view: PaymentView | null): readonly DeskButton[] => {
  const about = ticket.id;
  const isHeld = holdsOf(ticket).some(({ kind }) => kind === 'payment');
  const maySettle = !isSettled(ticket.payment);
  const isAsked = view !== null && isOpen(view.payment);
  return [
    ...(isHeld ? [{ label: say('desk-mark-paid'), verb: 'mark_paid', about, style: 'primary' } as const] : []),
    ...(maySettle && !isAsked ? [{ label: say('desk-ask-to-pay'), verb: 'ask_to_pay', about } as const] : []),
    ...(isHeld ? [{ label: say('desk-reject'), verb: 'reject', about, style: 'danger' } as const] : []),
  ];
};

/** Money for a ticket that nobody came for: a manager wants it given back, and somebody else agrees. */
export const refundButtons = (say: Say, { ticket, payment: view }: TicketView): readonly DeskButton[] => {
  const isOver = ticket.status === 'cancelled' || ticket.status === 'expired';
  if (!isOver || view?.payment.status !== 'paid' || view.payment.chargeRef === null) return [];
  const about = ticket.id;
  return view.refundBy === null
    ? [{ label: say('desk-refund'), verb: 'refund', about }]
    : [{ label: say('desk-confirm-refund'), verb: 'confirm_refund', about, style: 'primary' }];
};
