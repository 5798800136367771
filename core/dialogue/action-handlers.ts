import type { Action } from './action.ts';
import type { Answer } from './dialogue.ts';
import type { ChatMessage } from './message.ts';
import type { Engine } from './engine.ts';
import type { Session } from './session.ts';

/** What taps on cards do; each returns the words of the tap's own answer, or null for none. */
export type ActionHandlers = {
  readonly [K in Exclude<Action['do'], 'answer' | 'control' | 'open' | 'resume' | 'show'>]: (
    session: Session,
    action: Extract<Action, { do: K }>,
    bubble: ChatMessage,
    engine: Engine,
  ) => Promise<string | null>;
};

export interface Reception extends Engine {
  readonly actions: ActionHandlers;
  /** `/start <token>`, or a code typed: a one-time way in. False when it is none. */
  join(session: Session, token: string): Promise<boolean>;
  /** Words that mean the same at any moment, such as a ticket's code. False when they are none. */
  aside(session: Session, text: string): Promise<boolean>;
  /** Words, pictures or places without an open question. */
  unprompted(session: Session, answer: Answer): Promise<void>;
}
