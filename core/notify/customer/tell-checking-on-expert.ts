import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { tellAboutVisit } from './tell-about-ticket.ts';

/** The expert should be on the road and has not said so: people look after it now. */
export const tellCheckingOnExpert = (work: Work, ticket: Ticket, visit: Visit): Promise<void> =>
  tellAboutVisit(
    work,
    ticket,
    visit,
    (say, { expert, window, code }) => ({
      title: say('checking-title'),
      body: say('checking-body', { expert, window, code }),
    }),
    ['track', 'person'],
  );
