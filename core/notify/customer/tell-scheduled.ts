import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { tellAboutVisit } from './tell-about-ticket.ts';

/** An expert said yes. */
export const tellScheduled = (work: Work, ticket: Ticket, visit: Visit): Promise<void> =>
  tellAboutVisit(
    work,
    ticket,
    visit,
    (say, { code, device, expertWithRating, expert, window, arrival }) => ({
      title: say('scheduled-title'),
      body: say('scheduled-body', { code, device, expertWithRating, expert, window, arrival }),
    }),
    ['track', 'change_time', 'cancel_ticket'],
  );
