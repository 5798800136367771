import { shorten } from '../dialogue/format/shorten.ts';
import { refuse, type Result } from '../kernel/result.ts';
import { tellAboutTicket } from '../notify/customer/tell-about-ticket.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { cancelTicket } from './cancel-ticket.ts';

const LONGEST_REASON = 300;

/** Somebody at the desk ends a ticket: its customer, who didn't ask for it, is told so with the reason. */
export const cancelForCustomer = async (work: Work, ticketId: string, reason: string): Promise<Result<Ticket>> => {
  const read = await work.tickets.find(ticketId);
  if (!read) return refuse('no_such_ticket');
  const cancelled = await cancelTicket(work, ticketId, read.state.customerId, reason);
  if (!cancelled.ok) return cancelled;
  const ticket = cancelled.value;
  await tellAboutTicket(
    work,
    ticket,
    (say) => ({
      title: say('cancelled-for-you-title', { code: ticket.code }),
      body: say('cancelled-for-you-body', { device: ticket.device.label, reason: shorten(reason, LONGEST_REASON) }),
    }),
    ['report', 'person'],
  );
  return cancelled;
};
