import { refreshTicketCard } from '../../notify/customer/refresh-ticket-card.ts';
import { tellCovered } from '../../notify/customer/payment/tell-covered.ts';
import { tellNotCovered } from '../../notify/customer/payment/tell-not-covered.ts';
import type { Versioned } from '../../ports/ticket-stores.ts';
import type { Work } from '../../ports/work.ts';
import { isSettled } from '../../ticket/is-settled.ts';
import type { Hold, PaymentStanding, Ticket } from '../../ticket/ticket.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import { changeTicket, must } from '../change.ts';
import { settleHold } from '../settle-hold.ts';
import { whyHeld } from './why-held.ts';
import { withdrawLinks } from './withdraw-links.ts';

/**
 * Billing has been heard again: who pays for this ticket, as we know it now. Somebody who is covered after all is told,
 * and experts are asked; somebody who is not is for the helpdesk, and knows it.
 */
export const settleEntitlement = async (work: Work, ticketId: string): Promise<void> => {
  const read = await work.tickets.lock(ticketId);
  // What somebody has seen paid stays paid, whatever a list says.
  if (!read || read.state.payment.kind === 'paid') return;
  const standing = await work.billing.standing(read.state.customerId, ticketId);
  if (standing.kind === 'unverified' && standing.isStale) return;
  const known = must(await changeTicket(work, read, { kind: 'know_payment', payment: standing, at: work.now }));
  const hold = holdsOf(read.state).find(({ kind }) => kind === 'payment');
  if (hold === undefined && known === read) return;
  if (hold === undefined) return notHeld(work, known.state, read.state.payment);
  if (!isSettled(standing)) return stillHeld(work, known, hold);
  const settled = must(await settleHold(work, ticketId, 'payment'));
  await tellCovered(work, settled);
};

/** It went on to experts before billing had answered. Work that was promised is not taken back: people settle it. */
const notHeld = async (work: Work, ticket: Ticket, before: PaymentStanding): Promise<void> => {
  if (ticket.payment.kind === 'unpaid' && before.kind !== 'unpaid') {
    await work.tasks.open(`unpaid:${ticket.id}`, ticket.id, null, 'found_unpaid');
  }
  if (isSettled(ticket.payment)) {
    await work.tasks.close(`unpaid:${ticket.id}`);
    await withdrawLinks(work, ticket.id);
  }
  await refreshTicketCard(work, ticket);
};

/** Billing has answered: it waits for money, or for somebody to say who they are, and no longer for us. */
const stillHeld = async (work: Work, read: Versioned<Ticket>, { why, until }: Hold): Promise<void> => {
  const next = whyHeld(read.state.payment);
  if (why === next) return;
  const hold: Hold = { kind: 'payment', why: next, until };
  const held = must(await changeTicket(work, read, { kind: 'place_hold', hold, at: work.now }));
  await (next === 'unpaid' ? tellNotCovered(work, held.state) : refreshTicketCard(work, held.state));
};
