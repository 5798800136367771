import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Versioned } from '../../ports/ticket-stores.ts';
import type { Work } from '../../ports/work.ts';
import { isSettled } from '../../ticket/is-settled.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import { changeTicket, must } from '../change.ts';
import { settleHold } from '../settle-hold.ts';
import { withdrawLinks } from './withdraw-links.ts';

/**
 * *Mark paid*: somebody has seen the money, by whatever way it came. A link that asks for it ends. What was paid by one
 * before pays for nothing from now on: whatever becomes of it, what somebody has seen paid stays paid.
 */
export const markPaid = async (work: Work, ticketId: string): Promise<Result<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (!read) return refuse('no_such_ticket');
  const marked = await mark(work, read);
  if (marked.ok) await disregardOthers(work, ticketId);
  return marked;
};

const mark = async (work: Work, read: Versioned<Ticket>): Promise<Result<Ticket>> => {
  const ticketId = read.state.id;
  const isHeld = holdsOf(read.state).some(({ kind }) => kind === 'payment');
  if (isHeld || isSettled(read.state.payment)) return settleHold(work, ticketId, 'payment');
  // It went on to experts before it was known that nobody pays.
  const payment = { kind: 'paid', asOf: work.now } as const;
  const paid = must(await changeTicket(work, read, { kind: 'know_payment', payment, at: work.now }));
  await work.tasks.close(`unpaid:${ticketId}`);
  await withdrawLinks(work, ticketId);
  return ok(paid.state);
};

const disregardOthers = async (work: Work, ticketId: string): Promise<void> => {
  for (const payment of await work.billing.paymentsOf(ticketId))
    if (payment.status === 'paid' && payment.isOwed)
      await work.billing.savePayment({ ...payment, isOwed: false }, 'paid');
};
