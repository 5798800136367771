import type { Ticket } from '../../ticket/ticket.ts';
import { refreshTicketCard } from '../../notify/customer/refresh-ticket-card.ts';
import type { Move, Talk } from '../dialogue.ts';
import { standingOf } from './standing-of.ts';
import { ticketChoices } from './ticket-choices.ts';

/** Ends a dialogue that has changed a ticket: what was done, and what happens next. */
export const answerWithStanding = async (talk: Talk, changed: Ticket, done: string): Promise<Move> => {
  const { work, say, person } = talk;
  // What the change has set going may have changed the ticket again.
  const ticket = (await work.tickets.find(changed.id))?.state ?? changed;
  const standing = await standingOf(work, ticket);
  await refreshTicketCard(work, ticket);
  return {
    kind: 'done',
    say: [{ body: `${done}\n${standing.full(say, person.locale)}`, choices: ticketChoices(say, ticket.id, ['track']) }],
  };
};
