import { readTicketView } from '../cards/read-ticket-view.ts';
import { ticketCard } from '../cards/ticket-card.ts';
import { type DeskTurn, whisper } from '../desk-turn.ts';
import { isId } from '../is-id.ts';
import { findTicket, type Pressed } from './press.ts';

/**
 * What came of a press shows on the page that it changed. Whoever pressed somewhere else is shown it there: on their
 * overview, or, below a ticket that only they see, as that ticket is now.
 */
export const showWhatCame = async (turn: DeskTurn, { spot, about, inWhisper = false }: Pressed): Promise<void> => {
  const { work, person, answered } = turn;
  if (spot === null) return work.desk.touch({ kind: 'home', personId: person.id });
  if (!inWhisper || answered.yet) return;
  const task = isId(about) ? await work.desk.taskById(about) : null;
  const ticket = await findTicket(turn, task?.ticketId ?? about);
  if (ticket) await whisper(turn, ticketCard(turn, await readTicketView(work, ticket)));
};
