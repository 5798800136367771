import { chatPage, isToCustomer } from '../desk/pages/chat-page.ts';
import { botLine, mirror } from '../desk/pages/mirror.ts';
import type { Message } from '../dialogue/message.ts';
import type { Say } from '../dialogue/texts/texts.ts';
import type { ContactPoint, Person } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import { afterQuietHours } from './quiet-hours.ts';
import { bestContactPoint } from './reach.ts';

/** Writes what one person shall read, in their language and zone. */
export type Compose = (say: Say, person: Person) => Message;

export interface Notice {
  readonly ticketId: string | null;
  /** Critical passes quiet hours: something about a visit of today, or a person who is speaking. */
  readonly urgency: 'critical' | 'normal';
}

/** Tells a person something new. Who can't be reached at all becomes a task for people, never silence. */
export const tell = async (work: Work, personId: string, notice: Notice, compose: Compose): Promise<void> => {
  const reached = await reach(work, personId, notice.ticketId);
  if (reached) await postMirrored(work, reached, { ...notice, cardKey: null }, compose(reached.say, reached.person));
};

/**
 * Shows the current state of something as a card: the one bubble in the person's chat that stands for it is edited in
 * place, or posted where there is none yet. `open`: its choices count.
 */
export const showCard = async (
  work: Work,
  personId: string,
  card: Notice & { readonly key: string; readonly open: boolean },
  compose: Compose,
): Promise<void> => {
  const reached = await reach(work, personId, card.ticketId);
  if (!reached) return;
  const message = compose(reached.say, reached.person);
  const existing = await work.chat.card(reached.contactPoint.id, card.key);
  if (!existing) return postMirrored(work, reached, { ...card, cardKey: card.key }, message);
  await work.chat.reviseMessage(existing.id, message, card.open ? 'open' : 'closed');
  await work.chat.send({
    kind: 'edit',
    contactPointId: reached.contactPoint.id,
    messageId: existing.id,
    message,
    otherwise: 'send',
  });
};

/**
 * Takes a colleague's words to somebody; they are the desk's own, so the desk need not read them again. `id` and
 * `cardKey` are those of the message, by which its author learns what became of it. False for somebody who can't be reached.
 */
export const carry = async (
  work: Work,
  personId: string,
  words: { readonly id: string; readonly cardKey: string; readonly ticketId: string | null },
  message: Message,
): Promise<boolean> => {
  const reached = await reach(work, personId, words.ticketId);
  if (reached) await post(work, reached, { ...words, urgency: 'critical' }, message);
  return reached !== null;
};

interface Reached {
  readonly person: Person;
  readonly contactPoint: ContactPoint;
  readonly say: Say;
}

const reach = async (work: Work, personId: string, ticketId: string | null): Promise<Reached | null> => {
  const person = await work.people.find(personId);
  const contactPoint = bestContactPoint(await work.people.contactPoints(personId));
  if (person && contactPoint) return { person, contactPoint, say: work.texts.in(person.locale) };
  await work.tasks.open(`unreachable:${personId}`, ticketId, personId, 'unreachable');
  return null;
};

type Posted = Notice & { readonly cardKey: string | null };

const postMirrored = async (work: Work, reached: Reached, notice: Posted, message: Message): Promise<void> => {
  await post(work, reached, { ...notice, id: work.ids.token(20) }, message);
  const { person } = reached;
  if (!(await isToCustomer(work, person, notice.ticketId))) return;
  const talk = (await work.desk.talkWith(person.id)) ?? { takenOver: null, waitingSince: null };
  const page = await chatPage(work, person, talk, notice.ticketId);
  if (page !== null) await mirror(work, page, botLine(work, message, notice.cardKey !== null));
};

const post = async (
  work: Work,
  { person, contactPoint }: Reached,
  { id, cardKey, ticketId, urgency }: Posted & { readonly id: string },
  message: Message,
): Promise<void> => {
  const hasChoices = (message.choices?.length ?? 0) > 0;
  await work.chat.addMessage({
    id,
    personId: person.id,
    contactPointId: contactPoint.id,
    cardKey,
    ticketId,
    message,
    state: hasChoices ? 'open' : 'closed',
    platformRef: null,
  });
  const allowedAt =
    urgency === 'critical' ? work.now : afterQuietHours(work.now, person.timeZone, work.policies.quietHours);
  await work.chat.send(
    { kind: 'send', contactPointId: contactPoint.id, messageId: id, message },
    allowedAt > work.now ? { notBefore: allowedAt } : {},
  );
};
