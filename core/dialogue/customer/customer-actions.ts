import { rateVisit } from '../../usecases/rate-visit.ts';
import type { ActionHandlers } from '../action-handlers.ts';
import { openDialogue } from '../run-dialogue.ts';
import { ownTicket } from './own-ticket.ts';
import { showTicket } from './show-ticket.ts';

/** What customers tap on cards and notices. */
export const customerActions: Pick<ActionHandlers, 'track' | 'rate' | 'keep_visit'> = {
  track: async (session, { ticketId }) => {
    const ticket = await ownTicket(session, ticketId);
    if (!ticket) return session.say('cannot-no-such-ticket');
    await showTicket(session, ticket);
    return null;
  },

  keep_visit: async (session, { ticketId }, bubble) => {
    const ticket = await ownTicket(session, ticketId);
    if (!ticket) return session.say('cannot-no-such-ticket');
    const kept = session.say('cancel-kept', { code: ticket.code });
    await session.revise(bubble, { body: kept }, 'closed');
    return kept;
  },

  rate: async (session, { ticketId, visitId, stars }, bubble, engine) => {
    const { work, say, person } = session;
    const rated = await rateVisit(work, { ticketId, visitId, customerId: person.id, stars, comment: '' });
    const { title, body } = bubble.message;
    const shown = { ...(title !== undefined && { title }) };
    if (!rated.ok) {
      await session.revise(bubble, { ...shown, body }, 'closed');
      return say('survey-already-rated');
    }
    const filled = '★'.repeat(stars) + '☆'.repeat(5 - stars);
    await session.revise(bubble, { ...shown, body: say('survey-thanks', { stars: filled }) }, 'closed');
    await openDialogue(engine, session, 'survey_comment', { ticketId, visitId, stars: String(stars) });
    return null;
  },
};
