import { customerLine, mirror, noticeLine } from '../desk/pages/mirror.ts';
import { deskVoice } from '../desk/desk-voice.ts';
import { hearOptIn, hearOptOut } from '../usecases/identity/hear-opt-out.ts';
import type { Action } from './action.ts';
import type { Reception } from './action-handlers.ts';
import { chooseTyped } from './choose.ts';
import { chosenByWords } from './chosen-by-words.ts';
import type { TakenOver } from './conversation.ts';
import type { Inbound, Input } from './inbound.ts';
import { isNumber, isSameLabel, recogniseControl } from './recognise.ts';
import type { Session } from './session.ts';

/**
 * What a person says while an agent speaks with them: it goes to the agent, and the bot says nothing. Taps are looked
 * at in `receive-tap.ts`: notices are never silenced, so their buttons work.
 */
export const receiveTakenOver = async (
  reception: Reception,
  session: Session,
  takenOver: TakenOver,
  { input }: { readonly input: Exclude<Inbound['input'], { kind: 'tap' }> },
): Promise<void> => {
  const { work, contactPoint } = session;
  switch (input.kind) {
    case 'left':
    case 'came_back':
      await work.people.setGone(contactPoint.id, input.kind === 'left' ? work.now : null);
      return tellDesk(session, takenOver, input.kind);
    case 'opted_out':
      return hearOptOut(work, session.person, contactPoint, input.word);
    case 'opted_in':
      return hearOptIn(work, session.person, contactPoint);
    case 'command':
      if (input.name === 'start' && input.args !== '' && (await reception.join(session, input.args))) return;
      return passOn(session, input);
    case 'media':
      await work.chat.keepMedia(session.person.id, input.media);
      return passOn(session, input);
    case 'text':
      return receiveWords(reception, session, takenOver, input);
    default:
      return passOn(session, input);
  }
};

/** The words of a colleague being there, for whoever taps or asks for something else. */
export const withYou = async ({ work, say }: Session, { by }: TakenOver): Promise<string> =>
  say('talk-with-you', { agent: (await work.people.find(by))?.name ?? '' });

/** What a tap on a notice or a card does by itself; everything else would begin or go on with a dialogue of the bot. */
export const actsByItself = (action: Action): boolean => {
  switch (action.do) {
    case 'answer':
    case 'control':
    case 'open':
    case 'resume':
    case 'show':
    case 'switch_role':
      return false;
    default:
      return true;
  }
};

/** On channels without buttons, a label in full is a tap; a number alone may as well be an answer to the agent. */
const receiveWords = async (
  reception: Reception,
  session: Session,
  takenOver: TakenOver,
  input: Extract<Input, { kind: 'text' }>,
): Promise<void> => {
  const text = input.text.trim();
  const chosen = isNumber(text) ? null : await chosenByWords(session, text);
  await passOn(session, input);
  if (chosen && actsByItself(chosen.choice.action) && isSameLabel(session.say, chosen.choice.label, text)) {
    const words = await chooseTyped(reception, session, chosen.bubble, chosen.choice);
    if (words) session.reply({ body: words });
  } else if (recogniseControl(session.say, text) === 'person') {
    session.reply({ body: await withYou(session, takenOver) });
  }
};

/** From now on somebody waits for an answer, unless they did so already. */
const passOn = async (session: Session, input: Exclude<Input, { kind: 'tap' }>): Promise<void> => {
  const { work, person, conversation } = session;
  const line = customerLine(work, person, input);
  if (!line) return;
  await session.mirror.add(line);
  session.conversation = { ...conversation, waitingSince: conversation.waitingSince ?? work.now };
};

const tellDesk = async ({ work, person }: Session, { page }: TakenOver, what: 'left' | 'came_back'): Promise<void> => {
  const { say } = deskVoice(work);
  const { name: customer } = person;
  const text = what === 'left' ? say('talk-desk-gone', { customer }) : say('talk-desk-back', { customer });
  await mirror(work, page, noticeLine(text));
};
