import { allChoices, type ChatMessage, type Message } from '../dialogue/message.ts';
import type { ContactPoint } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import { ladderKey } from './ladder.ts';
import { type Compose, type Notice, postMirrored, reach } from './tell.ts';

export interface Card extends Notice {
  readonly key: string;
  /** Its choices count. */
  readonly open: boolean;
  /** Only brings it up to date where it stands already: nobody gets a new message for it. */
  readonly quiet?: boolean;
}

/**
 * Shows the current state of something as a card: the one bubble in the person's chat that stands for it is edited in
 * place, or posted where there is none yet. Where a channel can't edit, what has changed is said anew, unless it is only
 * for the looks. The same card in other chats of theirs says the same, so that no old button is left.
 */
export const showCard = async (work: Work, personId: string, card: Card, compose: Compose): Promise<void> => {
  const reached = await reach(work, personId, card.ticketId);
  if (!reached) return;
  const message = compose(reached.say, reached.person);
  const bubbles = await work.chat.cards(personId, card.key);
  const own = bubbles.find(({ contactPointId }) => contactPointId === reached.contactPoint.id);
  const isSaidAnew = own === undefined ? isNewThere(card, bubbles) : !canEdit(work, reached.contactPoint);
  const isNews = isSaidAnew && !card.quiet && !saysTheSame(own?.message, message);
  for (const bubble of bubbles) await bringUpToDate(work, bubble, message, card, bubble === own && !isNews);
  if (isNews) await postMirrored(work, reached, { ...card, cardKey: card.key }, message);
};

/** That something is over is no news where it was never shown. */
const isNewThere = ({ open }: Card, elsewhere: readonly ChatMessage[]): boolean => open || elsewhere.length === 0;

/**
 * What stands in a chat says how things are now. Where it can't be edited it goes on saying what it said, and its choices
 * end with the card, or with the bubble that takes its place.
 */
const bringUpToDate = async (
  work: Work,
  bubble: ChatMessage,
  message: Message,
  card: Card,
  stands: boolean,
): Promise<void> => {
  if (!stands && bubble.state === 'closed') return;
  const { id, contactPointId } = bubble;
  if (!card.open) await work.timers.cancel(ladderKey(id));
  const point = await work.people.contactPoint(contactPointId);
  if (point !== null && canEdit(work, point)) {
    await work.chat.reviseMessage(id, message, card.open ? 'open' : 'closed');
    await work.chat.send({ kind: 'edit', contactPointId, messageId: id, message, otherwise: stands ? 'send' : 'drop' });
  } else if (!stands || !card.open) await work.chat.reviseMessage(id, bubble.message, 'closed');
};

const canEdit = ({ channels }: Work, { channel }: ContactPoint): boolean =>
  channels.capabilities(channel)?.edit ?? false;

const saysTheSame = (before: Message | undefined, now: Message): boolean =>
  before !== undefined && inWords(before) === inWords(now);

const inWords = (message: Message): string =>
  JSON.stringify([message.title, message.body, allChoices(message).map(({ label }) => label)]);
