import type { Action } from './action.ts';
import { COMMANDS } from './commands.ts';
import type { Frame } from './conversation.ts';
import type { Answer } from './dialogue.ts';
import type { Inbound, Input } from './inbound.ts';
import { allChoices, type ChatMessage, type Choice, choiceByNumber } from './message.ts';
import { recogniseChoice } from './recognise.ts';
import { answerStep, askAgain, control, type Engine, openDialogue } from './run-dialogue.ts';
import type { Session } from './session.ts';

/** What taps on cards do; each returns the words of the tap's own answer, or null for none. */
export type ActionHandlers = {
  readonly [K in Exclude<Action['do'], 'answer' | 'control' | 'open' | 'resume' | 'show'>]: (
    session: Session,
    action: Extract<Action, { do: K }>,
    bubble: ChatMessage,
  ) => Promise<string | null>;
};

export interface Reception extends Engine {
  readonly actions: ActionHandlers;
  /** `/start <token>`, or a code typed: a one-time way in. False when it is none. */
  join(session: Session, token: string): Promise<boolean>;
  /** Words, pictures or places without an open question. */
  unprompted(session: Session, answer: Answer): Promise<void>;
}

/** One input of one person, whatever they are in the middle of. Everything gets an answer. */
export const receive = async (reception: Reception, session: Session, { input }: Inbound): Promise<void> => {
  switch (input.kind) {
    case 'tap':
      return receiveTap(reception, session, input);
    case 'command':
      return receiveCommand(reception, session, input.name, input.args);
    case 'text':
      return receiveText(reception, session, input.text.trim());
    case 'unsupported':
      session.reply({ body: session.say('input-unsupported') });
      return resume(reception, session);
    case 'left':
      return session.work.people.setGone(session.contactPoint.id, session.work.now);
    case 'came_back':
      return session.work.people.setGone(session.contactPoint.id, null);
    case 'edit':
      return receiveAnswer(reception, session, { kind: 'correction', text: input.text });
    case 'media':
      await session.work.chat.keepMedia(session.person.id, input.media);
      return receiveAnswer(reception, session, input);
    case 'location':
    case 'contact':
      return receiveAnswer(reception, session, input);
  }
};

const receiveTap = async (
  reception: Reception,
  session: Session,
  tap: Extract<Input, { kind: 'tap' }>,
): Promise<void> => {
  const bubble = await session.work.chat.message(tap.messageId);
  if (!bubble || bubble.personId !== session.person.id) {
    return session.answerTap(tap.tapRef, session.say('tap-unknown'));
  }
  const choice = choiceByNumber(bubble.message, tap.choice);
  if (bubble.state === 'closed' || !choice || !isCurrent(session.conversation.frame, bubble, choice.action)) {
    await refresh(session, bubble, choice);
    return session.answerTap(tap.tapRef, session.say('tap-stale'));
  }
  await session.answerTap(tap.tapRef, await choose(reception, session, bubble, choice.action, choice.label));
};

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

const choose = async (
  reception: Reception,
  session: Session,
  bubble: ChatMessage,
  action: Action,
  label: string,
): Promise<string | null> => {
  const { frame } = session.conversation;
  const via = { bubble, chosen: label };
  switch (action.do) {
    case 'answer':
      if (frame) await answerStep(reception, session, frame, { kind: 'picked', value: action.value, label }, via);
      return null;
    case 'control':
      await control(reception, session, action.what, via);
      return null;
    case 'open':
      if (bubble.cardKey === null) await session.settle(bubble.id, label);
      await openDialogue(reception, session, action.dialogue, action.args);
      return null;
    case 'show':
      await session.settle(bubble.id, label);
      await reception.show(session, action.what);
      return null;
    case 'resume':
      await session.settle(bubble.id, label);
      await resume(reception, session);
      return null;
    default:
      return act(reception.actions, session, action, bubble);
  }
};

type CardAction = Extract<Action, { do: keyof ActionHandlers }>;

/** The map guarantees that each handler gets its own kind of action; the compiler can't follow that through a union. */
const act = (
  handlers: ActionHandlers,
  session: Session,
  action: CardAction,
  bubble: ChatMessage,
): Promise<string | null> => {
  const handler = handlers[action.do] as (s: Session, a: CardAction, b: ChatMessage) => Promise<string | null>;
  return handler(session, action, bubble);
};

const receiveCommand = async (reception: Reception, session: Session, name: string, args: string): Promise<void> => {
  const meaning = COMMANDS[name];
  if (!meaning) {
    session.reply({ body: session.say('command-unknown', { command: name }) });
    return reception.show(session, 'help');
  }
  switch (meaning.kind) {
    case 'show':
      return reception.show(session, meaning.what);
    case 'open':
      return openDialogue(reception, session, meaning.dialogue, {});
    case 'cancel':
      return control(reception, session, 'cancel', { bubble: null, chosen: null });
    case 'start':
      if (args !== '' && (await reception.join(session, args))) return;
      return reception.show(session, 'menu');
  }
};

/** Typed words: a choice of the open question, an answer to it, a choice of the newest card, or something new. */
const receiveText = async (reception: Reception, session: Session, text: string): Promise<void> => {
  const { frame } = session.conversation;
  const bubble = frame?.questionId
    ? await session.bubble(frame.questionId)
    : await session.work.chat.latestOpen(session.contactPoint.id);
  const index = bubble ? recogniseChoice(bubble.message, text) : null;
  const choice = bubble && index !== null ? allChoices(bubble.message)[index] : undefined;
  if (!bubble || !choice) return receiveAnswer(reception, session, { kind: 'text', text });
  const words = await chooseTyped(reception, session, bubble, choice.action, choice.label);
  if (words) session.reply({ body: words });
};

/** What a tap would have shown as a toast is said as a message to somebody who typed. */
const chooseTyped = async (
  reception: Reception,
  session: Session,
  bubble: ChatMessage,
  action: Action,
  label: string,
): Promise<string | null> => {
  const { frame } = session.conversation;
  const typed = { bubble: null, chosen: null };
  if (action.do === 'answer' && frame) {
    await answerStep(reception, session, frame, { kind: 'picked', value: action.value, label }, typed);
    return null;
  }
  if (action.do === 'control') {
    await control(reception, session, action.what, typed);
    return null;
  }
  return choose(reception, session, bubble, action, label);
};

const receiveAnswer = async (reception: Reception, session: Session, answer: Answer): Promise<void> => {
  const { frame } = session.conversation;
  if (!frame) return reception.unprompted(session, answer);
  return answerStep(reception, session, frame, answer, { bubble: null, chosen: null });
};

const resume = async (reception: Reception, session: Session): Promise<void> => {
  const { frame } = session.conversation;
  return frame ? askAgain(reception, session, frame) : reception.show(session, 'menu');
};
