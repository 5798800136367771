import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { tellAboutTicket } from './tell-about-ticket.ts';

/** Nobody could act on the ticket for too long. */
export const tellExpired = (work: Work, ticket: Ticket): Promise<void> =>
  tellAboutTicket(
    work,
    ticket,
    (say) => ({
      title: say('expired-title', { code: ticket.code }),
      body: say('expired-body', { device: ticket.device.label }),
    }),
    ['report', 'person'],
  );
