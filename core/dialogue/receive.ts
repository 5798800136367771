import { customerLine } from '../desk/pages/mirror.ts';
import { hearOptIn, hearOptOut } from '../usecases/identity/hear-opt-out.ts';
import type { Reception } from './action-handlers.ts';
import { chooseTyped, resume } from './choose.ts';
import { carrierWordMeant } from './carrier-words.ts';
import { chosenByWords, isAskedHere } from './chosen-by-words.ts';
import { COMMANDS } from './commands.ts';
import type { Answer } from './dialogue.ts';
import { isGreeting } from './is-greeting.ts';
import type { Inbound } from './inbound.ts';
import { isNumber, recogniseControl } from './recognise.ts';
import { receiveTakenOver } from './receive-taken-over.ts';
import { receiveTap } from './receive-tap.ts';
import { answerStep, askAgain, control, openDialogue } from './run-dialogue.ts';
import { showInFull } from './show-in-full.ts';
import type { Session } from './session.ts';

/** One input of one person, whatever they are in the middle of. Everything gets an answer: ours, or an agent's. */
export const receive = async (reception: Reception, session: Session, { input }: Inbound): Promise<void> => {
  if (input.kind === 'tap') return receiveTap(reception, session, input);
  const { takenOver } = session.conversation;
  if (takenOver) return receiveTakenOver(reception, session, takenOver, { input });
  await session.mirror.add(customerLine(session.work, session.person, input));
  return receiveOwn(reception, session, input);
};

/** What is the bot's to answer. */
const receiveOwn = async (
  reception: Reception,
  session: Session,
  input: Exclude<Inbound['input'], { kind: 'tap' }>,
): Promise<void> => {
  switch (input.kind) {
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
    case 'opted_out':
      return hearOptOut(session.work, session.person, session.contactPoint, input.word);
    case 'opted_in':
      return receiveOptIn(reception, session);
    case 'show_message':
      return showInFull(session, input.messageId);
    case 'edit':
      return receiveAnswer(reception, session, { kind: 'correction', text: input.text });
    case 'media':
      await session.work.chat.keepMedia(session.person.id, input.media);
      return receiveAnswer(reception, session, input);
    case 'location':
    case 'contact':
      return receiveAnswer(reception, session, input);
    case 'desk':
      throw new Error('What is done at the desk is not said in a chat');
  }
};

/** The carrier has answered them; we say what it means, and take up what we were at. */
const receiveOptIn = async (reception: Reception, session: Session): Promise<void> => {
  const { work, person, contactPoint, say } = session;
  await hearOptIn(work, person, contactPoint);
  session.reply({ body: say('consent-back', { channel: say(`channel-${contactPoint.channel}`) }) });
  await goOn(reception, session);
};

const receiveCommand = async (reception: Reception, session: Session, name: string, args: string): Promise<void> => {
  const meaning = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
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

/** Typed words: a choice, a way out, something said in passing, an answer to the open question, or something new. */
const receiveText = async (reception: Reception, session: Session, text: string): Promise<void> => {
  const chosen = await chosenByWords(session, text);
  if (chosen) {
    const words = await chooseTyped(reception, session, chosen.bubble, chosen.choice);
    if (words) session.reply({ body: words });
    return;
  }
  if (isNumber(text) && (await isAskedElsewhere(session))) return askHere(reception, session);
  const word = carrierWordMeant(session.say, text) ?? text.toLowerCase();
  if (isCommandAlone(session, word)) return receiveCommand(reception, session, word, '');
  const way = recogniseControl(session.say, text);
  if (way) return control(reception, session, way, { bubble: null, chosen: null });
  // Answers no question: what is open is asked once more, in this chat.
  if (isGreeting(session.say, text)) return resume(reception, session);
  if (await reception.aside(session, text)) return goOn(reception, session);
  return receiveAnswer(reception, session, { kind: 'text', text });
};

/** Where nothing was asked, and on channels without slashes, a command's name alone is the command. */
const isCommandAlone = ({ conversation }: Session, word: string): boolean =>
  conversation.frame === null && Object.hasOwn(COMMANDS, word);

const receiveAnswer = async (reception: Reception, session: Session, answer: Answer): Promise<void> => {
  const { frame } = session.conversation;
  if (!frame) return reception.unprompted(session, answer);
  return answerStep(reception, session, frame, answer, { bubble: null, chosen: null });
};

/** A number alone is a place in a list: which one, can only be known of a list that they see where they write. */
const isAskedElsewhere = async (session: Session): Promise<boolean> => {
  const { frame } = session.conversation;
  if (frame === null) return false;
  return !isAskedHere(session, frame.questionId === null ? null : await session.bubble(frame.questionId));
};

const askHere = async (reception: Reception, session: Session): Promise<void> => {
  const { frame } = session.conversation;
  if (frame) await askAgain(reception, session, frame, session.say('question-from-elsewhere'));
};

/** After something said in passing, the open question stands again at the end. */
const goOn = async (reception: Reception, session: Session): Promise<void> => {
  const { frame } = session.conversation;
  if (frame) await askAgain(reception, session, frame);
};
