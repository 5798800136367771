import type { Control } from './action.ts';
import type { Frame } from './conversation.ts';
import type { Question } from './dialogue.ts';
import type { Choice, Message } from './message.ts';
import type { Session } from './session.ts';

/** A question as it is shown: with the ways out that every question has. */
export const questionMessage = (
  session: Session,
  frame: Frame,
  question: Question,
  because: string | null,
): Message => {
  const { title, columns, ask: request, numbersAreAnswers, options = [], optional = false } = question;
  const choices: Choice[] = options.map(({ label, value }) => ({ label, action: { do: 'answer', value } }));
  if (optional) choices.push(controlChoice(session, 'skip'));
  const ways: Control[] = frame.trail.length > 0 ? ['back', 'cancel', 'person'] : ['cancel', 'person'];
  return {
    ...(title && { title }),
    body: because ? `${because}\n\n${question.body}` : question.body,
    choices,
    ...(columns && { columns }),
    ...(numbersAreAnswers && { numbersAreAnswers }),
    ...(request && { ask: request }),
    footer: ways.map((what) => controlChoice(session, what)),
  };
};

const controlChoice = (session: Session, what: Control): Choice => ({
  label: session.say(`control-${what.replace('_', '-')}`),
  action: { do: 'control', what },
});
