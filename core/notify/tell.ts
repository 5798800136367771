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
  /** Critical passes quiet hours: something about a visit of today. */
  readonly urgency: 'critical' | 'normal';
}

/** Tells a person something new. Who can't be reached at all becomes a task for people, never silence. */
export const tell = async (work: Work, personId: string, notice: Notice, compose: Compose): Promise<void> => {
  const reached = await reach(work, personId, notice.ticketId);
  if (reached) await post(work, reached, { ...notice, cardKey: null }, compose(reached.say, reached.person));
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
  if (!existing) return post(work, reached, { ...card, cardKey: card.key }, message);
  await work.chat.reviseMessage(existing.id, message, card.open ? 'open' : 'closed');
  await work.chat.send({
    kind: 'edit',
    contactPointId: reached.contactPoint.id,
    messageId: existing.id,
    message,
    otherwise: 'send',
  });
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

const post = async (
  work: Work,
  { person, contactPoint }: Reached,
  notice: Notice & { readonly cardKey: string | null },
  message: Message,
): Promise<void> => {
  const id = work.ids.token(20);
  const hasChoices = (message.choices?.length ?? 0) > 0;
  await work.chat.addMessage({
    id,
    personId: person.id,
    contactPointId: contactPoint.id,
    cardKey: notice.cardKey,
    ticketId: notice.ticketId,
    message,
    state: hasChoices ? 'open' : 'closed',
    platformRef: null,
  });
  const allowedAt =
    notice.urgency === 'critical' ? work.now : afterQuietHours(work.now, person.timeZone, work.policies.quietHours);
  await work.chat.send(
    { kind: 'send', contactPointId: contactPoint.id, messageId: id, message },
    allowedAt > work.now ? { notBefore: allowedAt } : {},
  );
};
