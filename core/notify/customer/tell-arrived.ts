import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { tellAboutVisit } from './tell-about-ticket.ts';

/** The expert is at the door. */
export const tellArrived = (work: Work, ticket: Ticket, visit: Visit): Promise<void> =>
  tellAboutVisit(
    work,
    ticket,
    visit,
    (say, { expert, device }) => ({
      title: say('arrived-title', { expert }),
      body: say('arrived-body', { device, minutes: visit.workMinutes }),
    }),
    ['person'],
  );
