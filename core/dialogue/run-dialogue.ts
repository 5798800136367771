import { askForPerson } from '../usecases/desk/ask-for-person.ts';
import type { Control, DialogueName, Overview } from './action.ts';
import type { Frame } from './conversation.ts';
import { calledWords } from './called-words.ts';
import type { Answer, Move, Step } from './dialogue.ts';
import type { Engine } from './engine.ts';
import { interrupted } from './interrupted.ts';
import type { ChatMessage } from './message.ts';
import { questionMessage } from './question-message.ts';
import type { Session } from './session.ts';

/** How the answer came in: a tap's bubble can be edited in place, a typed answer gets a new one below. */
export interface Via {
  readonly bubble: ChatMessage | null;
  readonly chosen: string | null;
}

/** How many steps somebody can go back; each keeps the draft as it was. */
const WAY_BACK = 20;

export const openDialogue = async (
  engine: Engine,
  session: Session,
  name: DialogueName,
  args: Readonly<Record<string, string>>,
): Promise<void> => {
  // A tap that still counts while an agent speaks (stars for a visit) may lead on to questions: not now.
  if (session.conversation.takenOver) return;
  await leaveQuestion(session, null);
  const beneath = interrupted(engine, session.conversation.frame, name);
  const move = await engine.dialogues[name].open(session, args);
  const frame: Frame = { dialogue: name, step: '', draft: {}, trail: [], questionId: null, beneath };
  await follow(engine, session, frame, move, { bubble: null, chosen: null });
};

/** Gives the person's answer to the step that they are at. */
export const answerStep = async (
  engine: Engine,
  session: Session,
  frame: Frame,
  answer: Answer,
  via: Via,
): Promise<void> => {
  const move = await stepOf(engine, frame).answer(session, frame.draft, answer);
  await follow(engine, session, frame, move, via);
};

/** Asks the open question again: after an interruption, or when a dialogue is taken up where it stopped. */
export const askAgain = async (
  engine: Engine,
  session: Session,
  frame: Frame,
  because: string | null = null,
): Promise<void> => {
  await leaveQuestion(session, null);
  await ask(engine, session, frame, because);
};

export const control = async (engine: Engine, session: Session, what: Control, via: Via): Promise<void> => {
  const { frame } = session.conversation;
  if (what === 'person') return callPerson(engine, session, via);
  if (!frame) return engine.show(session, 'menu');
  switch (what) {
    case 'back':
      return goBack(engine, session, frame, via);
    case 'start_over':
      await leaveQuestion(session, via.chosen);
      return openDialogue(engine, session, frame.dialogue, {});
    case 'skip':
      return answerStep(engine, session, frame, { kind: 'skip' }, via);
    case 'cancel':
      await leaveQuestion(session, via.chosen);
      session.reply({ body: session.say('dialogue-cancelled') });
      return leave(engine, session, frame, 'menu');
  }
};

/** Whether answers of the current step come in several messages, so that it is worth waiting for quiet. */
export const isCollecting = (engine: Engine, frame: Frame | null): boolean =>
  frame !== null && (stepOf(engine, frame).collects ?? false);

const stepOf = (engine: Engine, frame: Frame): Step => {
  const step = engine.dialogues[frame.dialogue].steps[frame.step];
  if (!step) throw new Error(`The dialogue ${frame.dialogue} has no step ${frame.step}`);
  return step;
};

const follow = async (engine: Engine, session: Session, frame: Frame, move: Move, via: Via): Promise<void> => {
  switch (move.kind) {
    case 'go': {
      await leaveQuestion(session, via.chosen);
      for (const message of move.say ?? []) session.reply(message);
      const trail =
        frame.step === '' ? [] : [...frame.trail, { step: frame.step, draft: frame.draft }].slice(-WAY_BACK);
      return ask(engine, session, { ...frame, step: move.step, draft: move.draft, trail, questionId: null }, null);
    }
    case 'stay':
      return stay(engine, session, { ...frame, draft: move.draft }, move.because, via);
    case 'done':
      await leaveQuestion(session, via.chosen);
      for (const message of move.say) session.reply(message);
      return leave(engine, session, frame, move.next ?? null);
  }
};

/** The dialogue is over: what it interrupted goes on, or else something is shown. */
const leave = async (engine: Engine, session: Session, { beneath }: Frame, next: Overview | null): Promise<void> => {
  session.setFrame(beneath);
  session.mirror.lookAgain();
  if (beneath) return ask(engine, session, beneath, session.say('dialogue-put-back'));
  return next ? engine.show(session, next) : undefined;
};

/** After a tap the same bubble changes (a toggled window); after typed words the question comes again below them. */
const stay = async (engine: Engine, session: Session, frame: Frame, because: string, via: Via): Promise<void> => {
  if (!via.bubble || via.bubble.id !== frame.questionId) {
    await leaveQuestion(session, null);
    return ask(engine, session, frame, because);
  }
  const question = await stepOf(engine, frame).ask(session, frame.draft);
  await session.revise(via.bubble, questionMessage(session, frame, question, because), 'open');
  session.setFrame(frame);
};

const ask = async (engine: Engine, session: Session, frame: Frame, because: string | null): Promise<void> => {
  const question = await stepOf(engine, frame).ask(session, frame.draft);
  const questionId = session.reply(questionMessage(session, frame, question, because), { isQuestion: true });
  session.setFrame({ ...frame, questionId });
};

const goBack = async (engine: Engine, session: Session, frame: Frame, via: Via): Promise<void> => {
  const before = frame.trail.at(-1);
  await leaveQuestion(session, via.chosen);
  if (!before) return leave(engine, session, frame, 'menu');
  await ask(engine, session, { ...frame, ...before, trail: frame.trail.slice(0, -1), questionId: null }, null);
};

const callPerson = async (engine: Engine, session: Session, via: Via): Promise<void> => {
  const { frame } = session.conversation;
  const isNotice = via.bubble?.cardKey === null && via.bubble.id !== frame?.questionId;
  if (via.bubble && isNotice) await session.settle(via.bubble.id, via.chosen);
  session.conversation = await askForPerson(session.work, session.conversation);
  session.mirror.lookAgain();
  session.reply({ body: calledWords(session) });
  if (frame) await askAgain(engine, session, frame);
};

/** The question is behind us: its buttons go. */
const leaveQuestion = async (session: Session, chosen: string | null): Promise<void> => {
  const { frame } = session.conversation;
  if (frame?.questionId) await session.settle(frame.questionId, chosen);
};
