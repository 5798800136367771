import type { Message } from '../../dialogue/message.ts';
import { describeVisit, type VisitWords } from '../../dialogue/customer/describe-visit.ts';
import { type TicketChoice, ticketChoices } from '../../dialogue/customer/ticket-choices.ts';
import type { Say } from '../../dialogue/texts/texts.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { tell } from '../tell.ts';
import { aboutVisit } from '../about-visit.ts';
import { refreshTicketCard } from './refresh-ticket-card.ts';

/** Tells a ticket's customer something about a visit, and brings the ticket's card in their chat up to date. */
export const tellAboutVisit = async (
  work: Work,
  ticket: Ticket,
  visit: Visit,
  compose: (say: Say, words: VisitWords, locale: string) => Pick<Message, 'title' | 'body'>,
  choices: readonly TicketChoice[],
): Promise<void> => {
  const wordsIn = await describeVisit(work, ticket, visit);
  await refreshTicketCard(work, ticket);
  await tell(work, ticket.customerId, aboutVisit(work, ticket, visit), (say, { locale }) => ({
    ...compose(say, wordsIn(locale), locale),
    choices: ticketChoices(say, ticket.id, choices),
  }));
};

/** The same where there is no visit: such news can wait for the morning. */
export const tellAboutTicket = async (
  work: Work,
  ticket: Ticket,
  compose: (say: Say, locale: string) => Pick<Message, 'title' | 'body'>,
  choices: readonly TicketChoice[],
): Promise<void> => {
  await refreshTicketCard(work, ticket);
  await tell(work, ticket.customerId, { ticketId: ticket.id, urgency: 'normal' }, (say, { locale }) => ({
    ...compose(say, locale),
    choices: ticketChoices(say, ticket.id, choices),
  }));
};
