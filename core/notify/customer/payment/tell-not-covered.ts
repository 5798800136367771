import type { Work } from '../../../ports/work.ts';
import type { Ticket } from '../../../ticket/ticket.ts';
import { tellAboutTicket } from '../tell-about-ticket.ts';

/** We could look again, and no plan covers it. */
export const tellNotCovered = (work: Work, ticket: Ticket): Promise<void> =>
  tellAboutTicket(
    work,
    ticket,
    (say) => ({
      title: say('payment-not-covered-title'),
      body: say('payment-not-covered-body', { code: ticket.code, device: ticket.device.label }),
    }),
    ['person', 'cancel_ticket'],
  );
