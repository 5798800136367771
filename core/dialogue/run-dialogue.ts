import type { Control, DialogueName, Overview } from './action.ts';
import type { Frame } from './conversation.ts';
import type { Answer, Dialogue, Move, Question, Step } from './dialogue.ts';
import type { ChatMessage, Choice, Message } from './message.ts';
import type { Session } from './session.ts';

/** All dialogues by name; complete, or it does not compile. */
export type Dialogues = Readonly<Record<DialogueName, Dialogue>>;

/** How the answer came in: a tap's bubble can be edited in place, a typed answer gets a new one below. */
export interface Via {
  readonly bubble: ChatMessage | null;
  readonly chosen: string | null;
}

export interface Engine {
  readonly dialogues: Dialogues;
  show(session: Session, what: Overview): Promise<void>;
}

const TYPED: Via = { bubble: null, chosen: null };

export const openDialogue = async (
  engine: Engine,
  session: Session,
  name: DialogueName,
  args: Readonly<Record<string, string>>,
): Promise<void> => {
  await leaveQuestion(session, null);
  const move = await engine.dialogues[name].open(session, args);
  const frame: Frame = { dialogue: name, step: '', draft: {}, trail: [], questionId: null };
  await follow(engine, session, frame, move, TYPED);
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
export const askAgain = async (engine: Engine, session: Session, frame: Frame): Promise<void> => {
  await leaveQuestion(session, null);
  await ask(engine, session, frame, null);
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
      session.setFrame(null);
      session.reply({ body: session.say('dialogue-cancelled') });
      return engine.show(session, 'menu');
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
      const trail = frame.step === '' ? [] : [...frame.trail, { step: frame.step, draft: frame.draft }];
      return ask(engine, session, { ...frame, step: move.step, draft: move.draft, trail, questionId: null }, null);
    }
    case 'stay':
      return stay(engine, session, { ...frame, draft: move.draft }, move.because, via);
    case 'done':
      await leaveQuestion(session, via.chosen);
      session.setFrame(null);
      for (const message of move.say) session.reply(message);
      return move.then ? engine.show(session, move.then) : undefined;
  }
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

const questionMessage = (session: Session, frame: Frame, question: Question, because: string | null): Message => {
  const { title, columns, ask: request, options = [], optional = false } = question;
  const choices: Choice[] = options.map(({ label, value }) => ({ label, action: { do: 'answer', value } }));
  if (optional) choices.push(controlChoice(session, 'skip'));
  const ways: Control[] = frame.trail.length > 0 ? ['back', 'cancel', 'person'] : ['cancel', 'person'];
  return {
    ...(title && { title }),
    body: because ? `${because}\n\n${question.body}` : question.body,
    choices,
    ...(columns && { columns }),
    ...(request && { ask: request }),
    footer: ways.map((what) => controlChoice(session, what)),
  };
};

const controlChoice = (session: Session, what: Control): Choice => ({
  label: session.say(`control-${what.replace('_', '-')}`),
  action: { do: 'control', what },
});

const goBack = async (engine: Engine, session: Session, frame: Frame, via: Via): Promise<void> => {
  const before = frame.trail.at(-1);
  await leaveQuestion(session, via.chosen);
  if (!before) {
    session.setFrame(null);
    return engine.show(session, 'menu');
  }
  const trail = frame.trail.slice(0, -1);
  await ask(engine, session, { ...frame, step: before.step, draft: before.draft, trail, questionId: null }, null);
};

const callPerson = async (engine: Engine, session: Session, via: Via): Promise<void> => {
  const { frame } = session.conversation;
  if (via.bubble && via.bubble.id !== frame?.questionId) await session.settle(via.bubble.id, via.chosen);
  await session.work.tasks.open(`person:${session.person.id}`, null, session.person.id, 'asked_for_a_person');
  session.reply({ body: session.say('person-called') });
  if (frame) await askAgain(engine, session, frame);
};

/** The question is behind us: its buttons go. */
const leaveQuestion = async (session: Session, chosen: string | null): Promise<void> => {
  const { frame } = session.conversation;
  if (frame?.questionId) await session.settle(frame.questionId, chosen);
};
