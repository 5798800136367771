import { refuse } from '../../kernel/result.ts';
import { pendingCard } from '../cards/pending-card.ts';
import { readTicketView } from '../cards/read-ticket-view.ts';
import { storyCard } from '../cards/story-card.ts';
import { ticketCard } from '../cards/ticket-card.ts';
import { whisper } from '../desk-turn.ts';
import { mayDo, type Press, sayRefused, ticketAbout } from './press.ts';

/** The ticket's card, for whoever doesn't have its page at hand. */
export const pressShowTicket: Press = async (turn, { about }) => {
  if (!(await mayDo(turn, 'show_ticket'))) return;
  const ticket = await ticketAbout(turn, about);
  if (ticket) await whisper(turn, ticketCard(turn, await readTicketView(turn.work, ticket)));
};

export const pressShowStory: Press = async (turn, { about }) => {
  if (!(await mayDo(turn, 'show_story'))) return;
  const ticket = await ticketAbout(turn, about);
  if (ticket) await whisper(turn, await storyCard(turn.work, turn, ticket));
};

/** *Why still pending?* */
export const pressExplainMatch: Press = async (turn, { about }) => {
  const { work } = turn;
  if (!(await mayDo(turn, 'explain_match'))) return;
  const ticket = await ticketAbout(turn, about);
  if (!ticket) return;
  if (ticket.status !== 'pending') return sayRefused(turn, refuse('not_pending').refusal);
  const offers = await work.offers.ofTicket(ticket.id);
  await whisper(turn, pendingCard(turn, ticket, offers, await work.matches.latest(ticket.id)));
};

/** The overview shows the second at which it was looked at: asking again is answered too. */
export const pressRefreshHome: Press = async (turn) => {
  if (await mayDo(turn, 'refresh_home')) await turn.work.desk.touch({ kind: 'home', personId: turn.person.id });
};
