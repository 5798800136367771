import { formatWindow } from '../../dialogue/format/format-time.ts';
import { CUSTOMER_CHANGED_TIME } from '../../visit/cancel-reasons.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { aboutVisit } from '../about-visit.ts';
import { tell } from '../tell.ts';

/** The card has changed silently; an expert who may be about to set out must hear it. */
export const tellVisitCancelled = async (work: Work, ticket: Ticket, visit: Visit): Promise<void> => {
  const isNewTime = visit.status === 'cancelled' && visit.reason === CUSTOMER_CHANGED_TIME;
  await tell(work, visit.expertId, aboutVisit(work, ticket, visit), (say, { locale, timeZone }) => ({
    title: say('visit-called-off-title', { code: ticket.code }),
    body: say(isNewTime ? 'visit-called-off-new-time' : 'visit-called-off', {
      device: ticket.device.label,
      window: formatWindow(visit.window, ticket.address?.timeZone ?? timeZone, locale),
    }),
  }));
};
