import { chatPage, isToCustomer } from '../desk/pages/chat-page.ts';
import { botLine, mirror } from '../desk/pages/mirror.ts';
import type { Message } from '../dialogue/message.ts';
import type { Say } from '../dialogue/texts/texts.ts';
import type { ContactPoint, Person } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import { postNotice } from './post-notice.ts';
import { bestContactPoint, channelFacts, reachableRungs } from './reach.ts';

/** Writes what one person shall read, in their language and zone. */
export type Compose = (say: Say, person: Person) => Message;

export interface Notice {
  readonly ticketId: string | null;
  /** Critical passes quiet hours: something about a visit of today, or a person who is speaking. */
  readonly urgency: 'critical' | 'normal';
}

/** Somebody, and where they are best told something now. */
export interface Reached {
  readonly person: Person;
  readonly contactPoint: ContactPoint;
  readonly say: Say;
  /** There is no other channel on which they could be told. */
  readonly isLast: boolean;
}

/** Tells a person something new. Who can't be reached at all becomes a task for people, never silence. */
export const tell = async (work: Work, personId: string, notice: Notice, compose: Compose): Promise<void> => {
  const reached = await reach(work, personId, notice.ticketId);
  if (reached) await postMirrored(work, reached, { ...notice, cardKey: null }, compose(reached.say, reached.person));
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

export const reach = async (work: Work, personId: string, ticketId: string | null): Promise<Reached | null> => {
  const person = await work.people.find(personId);
  const points = await work.people.contactPoints(personId);
  const facts = channelFacts(work);
  const contactPoint = bestContactPoint(points, facts, work.now);
  if (person && contactPoint) {
    const others = reachableRungs(points, facts, work.now).filter(({ id }) => id !== contactPoint.id);
    return { person, contactPoint, say: work.texts.in(person.locale), isLast: others.length === 0 };
  }
  await work.tasks.open(`unreachable:${personId}`, ticketId, personId, 'unreachable');
  return null;
};

type Posted = Notice & { readonly cardKey: string | null };

export const postMirrored = async (work: Work, reached: Reached, notice: Posted, message: Message): Promise<void> => {
  await post(work, reached, { ...notice, id: work.ids.token(20) }, message);
  const { person } = reached;
  if (!(await isToCustomer(work, person, notice.ticketId))) return;
  const talk = (await work.desk.talkWith(person.id)) ?? { takenOver: null, waitingSince: null };
  const page = await chatPage(work, person, talk, notice.ticketId);
  if (page !== null) await mirror(work, page, botLine(work, message, notice.cardKey !== null));
};

const post = (
  work: Work,
  { person, contactPoint, isLast }: Reached,
  posted: Posted & { readonly id: string },
  message: Message,
): Promise<void> => postNotice(work, person, contactPoint, { ...posted, noticeId: null, rung: 0, isLast }, message);
