import { formatClock, formatWindow } from '../../dialogue/format/format-time.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { aboutVisit } from '../about-visit.ts';
import { tell } from '../tell.ts';

/** Reminds an expert of a visit. The address stays on the card, which loses it when the visit is over. */
export const remindExpert = async (
  work: Work,
  ticket: Ticket,
  visit: Visit,
  which: 'day_before' | 'soon',
): Promise<void> => {
  await tell(work, visit.expertId, aboutVisit(work, ticket, visit), (say, { locale, timeZone }) => {
    const zone = ticket.address?.timeZone ?? timeZone;
    return {
      title: say(which === 'soon' ? 'visit-reminder-soon-title' : 'visit-reminder-day-title'),
      body: say('visit-reminder', {
        code: ticket.code,
        device: ticket.device.label,
        window: formatWindow(visit.window, zone, locale),
        arrival: formatClock(visit.arrival, zone, locale),
        leave: formatClock(visit.span.start, zone, locale),
      }),
      choices: [{ label: say('visit-show'), action: { do: 'show_visit', visitId: visit.id } }],
    };
  });
};
