import { shorten } from '../../dialogue/format/shorten.ts';
import { refuse, type Result } from '../../kernel/result.ts';
import { tellAboutTicket } from '../../notify/customer/tell-about-ticket.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { isHeld } from '../../ticket/ticket-rules.ts';
import { cancelTicket } from '../cancel-ticket.ts';

const LONGEST_REASON = 300;

/** *Reject*: nobody pays for it, so it is not taken on. Its customer hears why, and what they can do. */
export const rejectTicket = async (work: Work, ticketId: string, reason: string): Promise<Result<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (!read) return refuse('no_such_ticket');
  // They may have paid while it could still be undone.
  const objection = isHeld(read.state, 'payment');
  if (objection) return { ok: false, refusal: objection };
  const rejected = await cancelTicket(work, ticketId, read.state.customerId, reason);
  if (!rejected.ok) return rejected;
  const { code, device } = rejected.value;
  await tellAboutTicket(
    work,
    rejected.value,
    (say) => ({
      title: say('payment-rejected-title', { code }),
      body: say('payment-rejected-body', { device: device.label, reason: shorten(reason, LONGEST_REASON) }),
    }),
    ['report', 'person'],
  );
  return rejected;
};
