import type { Message } from './message.ts';
import type { Session } from './session.ts';

/**
 * Shows a card anew at the end of the chat, where its owner looks now. There is only ever one that counts: the one
 * further up loses its choices and what it said.
 */
export const showAgain = async (
  session: Session,
  card: { readonly key: string; readonly ticketId: string },
  message: Message,
): Promise<void> => {
  const older = await session.work.chat.card(session.contactPoint.id, card.key);
  if (older?.state === 'open') {
    const { title, media } = older.message;
    const moved = { ...(title && { title }), ...(media && { media }), body: session.say('expert-card-moved') };
    await session.revise(older, moved, 'closed', 'drop');
  }
  session.reply(message, { cardKey: card.key, ticketId: card.ticketId });
};
