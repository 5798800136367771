import { formatClock } from '../../dialogue/format/format-time.ts';
import { zoneOf } from '../zone-of.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { expectedArrival } from '../../visit/expected-arrival.ts';
import { tellAboutVisit } from './tell-about-ticket.ts';

/** The expert has set off. */
export const tellOnTheWay = (work: Work, ticket: Ticket, visit: Visit): Promise<void> =>
  tellAboutVisit(
    work,
    ticket,
    visit,
    (say, { expert, code, device }, locale) => ({
      title: say('on-the-way-title', { expert }),
      body: say('on-the-way-body', {
        expert,
        code,
        device,
        time: formatClock(expectedArrival(visit), zoneOf(work, ticket), locale),
      }),
    }),
    ['track', 'person'],
  );
