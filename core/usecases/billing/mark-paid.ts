import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import { isSettled } from '../../ticket/is-settled.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import { changeTicket, must } from '../change.ts';
import { settleHold } from '../settle-hold.ts';
import { withdrawLinks } from './withdraw-links.ts';

/** *Mark paid*: somebody has seen the money, by whatever way it came. A link that asks for it ends. */
export const markPaid = async (work: Work, ticketId: string): Promise<Result<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (!read) return refuse('no_such_ticket');
  const isHeld = holdsOf(read.state).some(({ kind }) => kind === 'payment');
  if (isHeld || isSettled(read.state.payment)) return settleHold(work, ticketId, 'payment');
  // It went on to experts before it was known that nobody pays.
  const payment = { kind: 'paid', asOf: work.now } as const;
  const paid = must(await changeTicket(work, read, { kind: 'know_payment', payment, at: work.now }));
  await work.tasks.close(`unpaid:${ticketId}`);
  await withdrawLinks(work, ticketId);
  return ok(paid.state);
};
