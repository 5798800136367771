import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { tellAboutVisit } from './tell-about-ticket.ts';

/** Another visit was put before this one: the arrival slips a little, inside the window that was promised. */
export const tellArrivalMoved = (work: Work, ticket: Ticket, visit: Visit): Promise<void> =>
  tellAboutVisit(
    work,
    ticket,
    visit,
    (say, { code, device, expert, window, arrival }) => ({
      title: say('arrival-moved-title', { expert }),
      body: say('arrival-moved-body', { code, device, expert, window, arrival }),
    }),
    ['track', 'change_time', 'person'],
  );
