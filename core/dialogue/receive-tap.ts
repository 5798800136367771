import { tappedLine } from '../desk/pages/mirror.ts';
import { undeliveredTask } from '../notify/ladder.ts';
import type { Action } from './action.ts';
import type { Reception } from './action-handlers.ts';
import { choose } from './choose.ts';
import type { Frame } from './conversation.ts';
import type { Input } from './inbound.ts';
import { shorten } from './format/shorten.ts';
import { type ChatMessage, type Choice, choiceByNumber } from './message.ts';
import { actsByItself, withYou } from './receive-taken-over.ts';
import type { Session } from './session.ts';

/** A toast disappears by itself: nobody reads a long one. Telegram cuts at 200 characters. */
const TOAST_LIMIT = 180;

/** A tap acts once, if what it was tapped on still counts, and always gets an answer. */
export const receiveTap = async (
  reception: Reception,
  session: Session,
  tap: Extract<Input, { kind: 'tap' }>,
): Promise<void> => {
  const bubble = await session.work.chat.message(tap.messageId);
  if (!bubble || bubble.personId !== session.person.id) {
    return session.answerTap(tap.tapRef, session.say('tap-unknown'));
  }
  const lost = await session.work.chat.noteTap(bubble.id);
  if (lost !== null) await session.work.tasks.close(undeliveredTask(lost));
  const choice = choiceByNumber(bubble.message, tap.choice);
  const { takenOver } = session.conversation;
  if (takenOver && isForTheBot(bubble, choice)) {
    if (choice) await session.mirror.add(tappedLine(session.person, choice.label));
    else await refresh(session, bubble, choice);
    return session.answerTap(tap.tapRef, await withYou(session, takenOver));
  }
  if (bubble.state === 'closed' || !choice || !isCurrent(session.conversation.frame, bubble, choice.action)) {
    await refresh(session, bubble, choice);
    return session.answerTap(tap.tapRef, whyStale(session, bubble));
  }
  await session.mirror.add(tappedLine(session.person, choice.label));
  await session.answerTap(tap.tapRef, await choose(reception, session, bubble, choice));
};

/** A button of a dialogue, also of the question that was parked when the agent came. */
const isForTheBot = (bubble: ChatMessage, choice: Choice | undefined): boolean =>
  choice ? !actsByItself(choice.action) : bubble.cardKey === null;

/** A card that is over says itself what became of it, such as that somebody else was faster. */
const whyStale = ({ say }: Session, { cardKey, state, message }: ChatMessage): string =>
  cardKey !== null && state === 'closed' ? shorten(message.body, TOAST_LIMIT) : say('tap-stale');

/** The edit that took the button away may have been lost: it is made again, of a card that goes on with what it says. */
const refresh = (session: Session, bubble: ChatMessage, choice: Choice | undefined): Promise<void> =>
  bubble.state === 'open' && !choice
    ? session.revise(bubble, bubble.message, 'open', 'drop')
    : session.revise(bubble, { ...bubble.message, choices: [], footer: [] }, 'closed', 'drop');

/** An answer counts only for the question that is open now; cards count as long as their own state says. */
const isCurrent = (frame: Frame | null, bubble: ChatMessage, action: Action): boolean =>
  action.do === 'answer' || (action.do === 'control' && action.what !== 'person')
    ? frame?.questionId === bubble.id
    : true;
