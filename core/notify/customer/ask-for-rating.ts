import { describeVisit } from '../../dialogue/customer/describe-visit.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { tell } from '../tell.ts';

const STARS = [1, 2, 3, 4, 5] as const;

/** How was it? An answer is welcome at any time, so nobody is woken for it. */
export const askForRating = async (work: Work, ticket: Ticket, visit: Visit): Promise<void> => {
  const wordsIn = await describeVisit(work, ticket, visit);
  const rate = (stars: (typeof STARS)[number]) => ({
    label: String(stars),
    action: { do: 'rate', ticketId: ticket.id, visitId: visit.id, stars } as const,
  });
  await tell(work, ticket.customerId, { ticketId: ticket.id, urgency: 'normal' }, (say, { locale }) => {
    const { expert, device } = wordsIn(locale);
    return {
      title: say('survey-title', { expert }),
      body: say('survey-body', { device }),
      choices: STARS.map(rate),
      columns: 5,
      footer: [{ label: say('control-person'), action: { do: 'control', what: 'person' } }],
    };
  });
};
