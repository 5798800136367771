import { readPageKey } from '../../desk/pages/desk-page.ts';
import type { Conversation, TakenOver } from '../../dialogue/conversation.ts';
import type { Message } from '../../dialogue/message.ts';
import { reception } from '../../dialogue/reception.ts';
import { askAgain } from '../../dialogue/run-dialogue.ts';
import { Session } from '../../dialogue/session.ts';
import type { Say } from '../../dialogue/texts/texts.ts';
import { whereToReach } from '../../notify/reach.ts';
import type { Work } from '../../ports/work.ts';
import type { HandedBackBecause } from '../../ticket/ticket.ts';
import { changeTicket, must } from '../change.ts';

const handBackKey = (personId: string): string => `hand_back:${personId}`;

/**
 * Counts an agent's silence from now on. The timer belongs to no ticket: a timer's ticket is locked ahead of its work,
 * and here the conversation comes first.
 */
export const waitForAgent = (work: Work, personId: string): Promise<void> => {
  const dueAt = work.now + work.policies['takeOver.handBackAfter'];
  return work.timers.set(handBackKey(personId), null, dueAt, { kind: 'hand_back', personId });
};

/** Until when the agent's silence is none yet; null when nobody counts it. */
export const silentAt = async (work: Work, personId: string): Promise<number | null> =>
  (await work.timers.waiting(handBackKey(personId)))?.dueAt ?? null;

export const recordHandBack = async (
  work: Work,
  { by, ticketId }: TakenOver,
  why: HandedBackBecause,
): Promise<void> => {
  const read = ticketId === null ? null : await work.tickets.lock(ticketId);
  if (read) must(await changeTicket(work, read, { kind: 'hand_back', agentId: by, why, at: work.now }));
};

/**
 * The bot answers again: the customer hears so, and what was interrupted goes on. `waitingSince` says whether they still
 * wait for a person's answer.
 */
export const endTakeOver = async (
  work: Work,
  { takenOver, ...conversation }: Conversation & { readonly takenOver: TakenOver },
  { why, waitingSince }: { readonly why: HandedBackBecause; readonly waitingSince: number | null },
  compose: (say: Say, agent: string) => string,
): Promise<void> => {
  await recordHandBack(work, takenOver, why);
  await work.timers.cancel(handBackKey(conversation.personId));
  const page = readPageKey(takenOver.page);
  if (page) await work.desk.touch(page);
  const session = await openSession(work, { ...conversation, takenOver });
  const after = { ...conversation, takenOver: null, waitingSince };
  if (!session) return work.chat.saveConversation(after);
  // What is said now still stands below the page that the agent wrote below.
  await session.mirror.find();
  session.conversation = after;
  const agent = (await work.people.find(takenOver.by))?.name ?? '';
  session.reply(farewell(session, compose(session.say, agent)));
  if (after.frame) await askAgain(reception, session, after.frame);
  await session.flush();
};

/** The open question has its own way to a person. */
const farewell = ({ say, conversation }: Session, body: string): Message =>
  conversation.frame || conversation.waitingSince !== null
    ? { body }
    : { body, choices: [{ label: say('control-person'), action: { do: 'control', what: 'person' } }] };

/** The customer's chat, where they use it now; null when they can't be reached. */
const openSession = async (work: Work, conversation: Conversation): Promise<Session | null> => {
  const person = await work.people.find(conversation.personId);
  const contactPoint = await whereToReach(work, conversation.personId);
  return person && contactPoint && new Session(work, person, contactPoint, conversation);
};
