import { formatWindow } from '../../dialogue/format/format-time.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { aboutVisit } from '../about-visit.ts';
import { tell } from '../tell.ts';

const LONGEST_REASON = 300;

/** A visit was booked for an expert who was not asked: they hear whose decision that was, and why. */
export const tellAssigned = async (
  work: Work,
  ticket: Ticket,
  visit: Visit,
  { reason, manager }: { readonly reason: string; readonly manager: string },
): Promise<void> => {
  await tell(work, visit.expertId, aboutVisit(work, ticket, visit), (say, { locale, timeZone }) => {
    const window = formatWindow(visit.window, ticket.address?.timeZone ?? timeZone, locale);
    const { code, device } = ticket;
    return {
      title: say('visit-assigned-title', { code, device: device.label }),
      body: say('visit-assigned', { manager, window, reason: shorten(reason, LONGEST_REASON) }),
      choices: [{ label: say('visit-show'), action: { do: 'show_visit', visitId: visit.id } }],
    };
  });
};
