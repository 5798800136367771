import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { tellAboutVisit } from './tell-about-ticket.ts';

/** A day before a visit, and shortly before it. */
export const remindCustomer = (work: Work, ticket: Ticket, visit: Visit, which: 'day_before' | 'soon'): Promise<void> =>
  tellAboutVisit(
    work,
    ticket,
    visit,
    (say, { expert, window, arrival, device, code }) =>
      which === 'day_before'
        ? {
            title: say('remind-day-before-title', { window }),
            body: say('remind-day-before-body', { expert, arrival, device, code }),
          }
        : {
            title: say('remind-soon-title', { expert, arrival }),
            body: say('remind-soon-body', { window, device, code }),
          },
    ['track', 'change_time', 'person'],
  );
