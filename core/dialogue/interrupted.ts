import type { DialogueName } from './action.ts';
import type { Frame } from './conversation.ts';
import type { Engine } from './engine.ts';

/** What to come back to after the dialogue `next`: a draft is not lost because somebody looks after something else. */
export const interrupted = (engine: Engine, frame: Frame | null, next: DialogueName): Frame | null => {
  if (frame === null) return null;
  const beneath = interrupted(engine, frame.beneath, next);
  const isKept = frame.dialogue !== next && engine.dialogues[frame.dialogue].isResumable === true;
  return isKept ? { ...frame, questionId: null, beneath } : beneath;
};
