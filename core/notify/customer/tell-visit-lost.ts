import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { tellAboutVisit } from './tell-about-ticket.ts';

/** The expert can't come after all. */
export const tellVisitLost = (work: Work, ticket: Ticket, visit: Visit): Promise<void> =>
  tellAboutVisit(
    work,
    ticket,
    visit,
    (say, { expert, code, device, window }) => ({
      title: say('visit-lost-title', { expert }),
      body: say('visit-lost-body', { code, device, window }),
    }),
    ['track', 'change_time', 'person'],
  );
