import type { Engine } from './engine.ts';
import type { Choice } from './message.ts';
import { isSameLabel } from './recognise.ts';
import { openDialogue } from './run-dialogue.ts';
import type { Session } from './session.ts';

/**
 * What stands in the menu, written out, begins it; a greeting gets the menu. Where there are no buttons, and the menu was
 * never shown yet, people have nothing else to go by. False where the words are neither.
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
  else if (isGreeting(session, text)) await engine.show(session, 'menu');
  else return false;
  return true;
};

/** Nothing but a greeting: what comes after one says what it is about. */
const isGreeting = ({ say }: Session, text: string): boolean => {
  const words = text.replaceAll(/[^\p{L}\s]/gu, '');
  return say('greetings')
    .split(', ')
    .some((greeting) => isSameLabel(say, greeting, words));
};
