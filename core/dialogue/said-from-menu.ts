import type { Engine } from './engine.ts';
import type { Choice } from './message.ts';
import { isSameLabel } from './recognise.ts';
import { openDialogue } from './run-dialogue.ts';
import type { Session } from './session.ts';

/**
 * What stands in the menu, written out, begins it: where there are no buttons, and the menu was never shown yet, people
 * have nothing else to go by. False where the words are nothing of it.
 */
export const saidFromMenu = async (
  engine: Engine,
  session: Session,
  menu: readonly Choice[],
  text: string,
): Promise<boolean> => {
  const action = menu.find(({ label }) => isSameLabel(session.say, label, text))?.action;
  if (action?.do === 'open') await openDialogue(engine, session, action.dialogue, action.args);
  else if (action?.do === 'show') await engine.show(session, action.what);
  else return false;
  return true;
};
