import { formatClock } from '../../dialogue/format/format-time.ts';
import type { Choice } from '../../dialogue/message.ts';
import type { Say } from '../../dialogue/texts/texts.ts';
import { unreachable } from '../../kernel/result.ts';
import type { SilentAbout } from '../../ports/timer-store.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { tell } from '../tell.ts';

/** A tap was expected and did not come: asks for it, with the button at hand. */
export const nudgeExpert = async (work: Work, ticket: Ticket, visit: Visit, about: SilentAbout): Promise<void> => {
  const notice = { ticketId: ticket.id, urgency: 'critical' } as const;
  await tell(work, visit.expertId, notice, (say, { locale, timeZone }) => {
    const zone = ticket.address?.timeZone ?? timeZone;
    return {
      title: say(`visit-nudge-${about}-title`),
      body: say(`visit-nudge-${about}`, {
        code: ticket.code,
        device: ticket.device.label,
        leave: formatClock(visit.span.start, zone, locale),
        arrival: formatClock(visit.arrival, zone, locale),
      }),
      choices: choicesFor(say, visit.id, about),
    };
  });
};

const choicesFor = (say: Say, visitId: string, about: SilentAbout): readonly Choice[] => {
  const args = { visitId };
  const show: Choice = { label: say('visit-show'), action: { do: 'show_visit', visitId } };
  const giveUp: Choice = {
    label: say('visit-cannot-make-it'),
    action: { do: 'open', dialogue: 'cannot_make_it', args },
  };
  switch (about) {
    case 'departure':
      return [{ label: say('visit-on-my-way'), action: { do: 'depart', visitId } }, giveUp, show];
    case 'arrival':
      return [{ label: say('visit-arrived'), action: { do: 'arrive', visitId } }, giveUp, show];
    case 'end':
      return [{ label: say('visit-finish'), action: { do: 'open', dialogue: 'finish_visit', args } }, show];
    default:
      return unreachable(about);
  }
};
