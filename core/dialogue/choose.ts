import type { Action } from './action.ts';
import type { ActionHandlers, Reception } from './action-handlers.ts';
import type { ChatMessage, Choice } from './message.ts';
import type { Engine } from './engine.ts';
import { answerStep, askAgain, control, openDialogue } from './run-dialogue.ts';
import type { Session } from './session.ts';

/** Does what a tapped choice means; returns the words of the tap's own answer, or null for none. */
export const choose = async (
  reception: Reception,
  session: Session,
  bubble: ChatMessage,
  { action, label }: Choice,
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
      return act(reception, session, action, bubble);
  }
};

type CardAction = Extract<Action, { do: keyof ActionHandlers }>;

/** The map guarantees that each handler gets its own kind of action; the compiler can't follow that through a union. */
const act = (
  reception: Reception,
  session: Session,
  action: CardAction,
  bubble: ChatMessage,
): Promise<string | null> => {
  const handler = reception.actions[action.do] as (
    s: Session,
    a: CardAction,
    b: ChatMessage,
    e: Engine,
  ) => Promise<string | null>;
  return handler(session, action, bubble, reception);
};

/** What a tap would have shown as a toast is said as a message to somebody who typed. */
export const chooseTyped = async (
  reception: Reception,
  session: Session,
  bubble: ChatMessage,
  choice: Choice,
): Promise<string | null> => {
  const { frame } = session.conversation;
  const { action, label } = choice;
  const typed = { bubble: null, chosen: null };
  if (action.do === 'answer' && frame) {
    await answerStep(reception, session, frame, { kind: 'picked', value: action.value, label }, typed);
    return null;
  }
  if (action.do === 'control') {
    await control(reception, session, action.what, typed);
    return null;
  }
  return choose(reception, session, bubble, choice);
};

/** Takes up the open question, or shows where to begin. */
export const resume = async (reception: Reception, session: Session): Promise<void> => {
  const { frame } = session.conversation;
  return frame ? askAgain(reception, session, frame) : reception.show(session, 'menu');
};
