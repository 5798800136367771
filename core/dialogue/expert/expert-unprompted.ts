import { findTicketCode } from '../../ticket/ticket-code.ts';
import type { Answer } from '../dialogue.ts';
import type { Session } from '../session.ts';
import { showMenu } from './overviews/menu.ts';
import { showAgain } from '../show-again.ts';
import { composeVisitCard, visitCardKey } from './visit-card.ts';

/** Words, pictures or places of an expert without an open question. */
export const expertUnprompted = async (session: Session, answer: Answer): Promise<void> => {
  if (answer.kind === 'text' && (await showVisitOf(session, answer.text))) return;
  session.reply({ body: session.say(answer.kind === 'media' ? 'expert-photo-unasked' : 'expert-not-understood') });
  return showMenu(session);
};

/** A ticket's code opens the card of the expert's own visit. False where the words hold no code of theirs. */
export const showVisitOf = async (session: Session, text: string): Promise<boolean> => {
  const { work, say, person } = session;
  const code = findTicketCode(text);
  const ticket = code === null ? null : await work.tickets.findByCode(code);
  const visit = ticket && (await work.visits.ofTicket(ticket.id)).findLast(({ expertId }) => expertId === person.id);
  if (!ticket || !visit) return false;
  const compose = await composeVisitCard(work, visit, ticket);
  const card = { key: visitCardKey(visit.id), ticketId: ticket.id };
  await showAgain(session, card, compose(say, person));
  return true;
};
