import type { DialogueName, Overview } from './action.ts';
import type { Dialogue } from './dialogue.ts';
import type { Session } from './session.ts';

/** All dialogues by name; complete, or it does not compile. */
export type Dialogues = Readonly<Record<DialogueName, Dialogue>>;

export interface Engine {
  readonly dialogues: Dialogues;
  show(session: Session, what: Overview): Promise<void>;
}
