import type { Refusal } from '../../kernel/result.ts';
import { acceptOffer } from '../../usecases/accept-offer.ts';
import { declineOffer, lapseOffer } from '../../usecases/answer-offer.ts';
import { arrive, depart } from '../../usecases/run-visit.ts';
import type { ActionHandlers } from '../action-handlers.ts';
import type { ChatMessage } from '../message.ts';
import type { Session } from '../session.ts';
import { explainOffer } from './explain-offer.ts';
import { ownVisit } from './own-visit.ts';
import { refusalWords } from './refusal-words.ts';
import { showAgain } from '../show-again.ts';
import { composeVisitCard, visitCardKey } from './visit-card.ts';

export type ExpertAction =
  | 'accept_offer'
  | 'decline_offer'
  | 'why_me'
  | 'depart'
  | 'arrive'
  | 'show_visit'
  | 'switch_role';

/** What experts tap. The use cases edit the cards; here a tap gets its own words. */
export const expertActions: Pick<ActionHandlers, ExpertAction> = {
  accept_offer: async (session, { offerId, option }) => {
    const accepted = await acceptOffer(session.work, offerId, session.person.id, option);
    return accepted.ok ? session.say('toast-accepted') : refuseAnswer(session, offerId, accepted.refusal);
  },
  decline_offer: async (session, { offerId }) => {
    const declined = await declineOffer(session.work, offerId, session.person.id);
    return declined.ok ? session.say('toast-declined') : refuseAnswer(session, offerId, declined.refusal);
  },
  why_me: async (session, { offerId }) => {
    session.reply({ body: await explainOffer(session, offerId) });
    return null;
  },
  depart: async (session, { visitId }, bubble) => {
    const departed = await depart(session.work, visitId, session.person.id);
    await useUp(session, bubble, departed.ok ? session.say('visit-on-my-way') : null);
    return departed.ok ? session.say('toast-departed') : refusalWords(session.say, departed.refusal);
  },
  arrive: async (session, { visitId }, bubble) => {
    const arrived = await arrive(session.work, visitId, session.person.id);
    await useUp(session, bubble, arrived.ok ? session.say('visit-arrived') : null);
    return arrived.ok ? session.say('toast-arrived') : refusalWords(session.say, arrived.refusal);
  },
  show_visit: async (session, { visitId }) => {
    const own = await ownVisit(session, visitId);
    if (!own) return session.say('refused-no-such-visit');
    const compose = await composeVisitCard(session.work, own.visit, own.ticket);
    const card = { key: visitCardKey(visitId), ticketId: own.ticket.id };
    await showAgain(session, card, compose(session.say, session.person));
    return null;
  },
  switch_role: async (session, { role }, bubble, engine) => {
    if (!session.person.roles.includes(role)) return session.say('refused-role');
    await session.settle(bubble.id, null);
    session.conversation = { ...session.conversation, role };
    await engine.show(session, 'menu');
    return session.say(`toast-role-${role}`);
  },
};

/** Too late by the clock, and the timer that would say so has not come yet: the card gets its final answer now. */
const refuseAnswer = async (session: Session, offerId: string, refusal: Refusal): Promise<string> => {
  if (refusal.code === 'offer_lapsed') await lapseOffer(session.work, offerId);
  return refusalWords(session.say, refusal);
};

/** A button on a reminder works once; the card itself has been edited by what happened. */
const useUp = async (session: Session, bubble: ChatMessage, chosen: string | null): Promise<void> => {
  if (bubble.cardKey === null) await session.settle(bubble.id, chosen);
};
