import type { Message } from './message.ts';
import type { Session } from './session.ts';

/**
 * A message of theirs that a template stood for, in full and with its choices. A card is shown as it stands by now, and
 * what is over without anything to choose.
 */
export const showInFull = async (session: Session, messageId: string): Promise<void> => {
  const { work, person, say } = session;
  const meant = await work.chat.message(messageId);
  if (meant?.personId !== person.id) {
    session.reply({ body: say('tap-unknown') });
    return;
  }
  const { contactPointId, cardKey, ticketId } = meant;
  const now = (cardKey === null ? null : await work.chat.card(contactPointId, cardKey)) ?? meant;
  const message = now.state === 'open' ? now.message : withoutChoices(now.message);
  session.reply(message, { ...(cardKey !== null && { cardKey }), ...(ticketId !== null && { ticketId }) });
};

const withoutChoices = (message: Message): Message => ({ ...message, choices: [], footer: [] });
