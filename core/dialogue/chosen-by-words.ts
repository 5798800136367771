import { allChoices, type ChatMessage, type Choice } from './message.ts';
import { isNumber, recogniseChoice } from './recognise.ts';
import type { Session } from './session.ts';

export interface Chosen {
  readonly bubble: ChatMessage;
  readonly choice: Choice;
}

/**
 * The choice that typed words mean. Labels are looked for in the open question first; a number counts in the list
 * that was shown last, which may be a menu below the question.
 */
export const chosenByWords = async (session: Session, text: string): Promise<Chosen | null> => {
  const { frame } = session.conversation;
  const question = frame?.questionId ? await session.bubble(frame.questionId) : null;
  if (isNumber(text) && question?.message.numbersAreAnswers) return null;
  const newest = await session.work.chat.latestOpen(session.contactPoint.id);
  for (const bubble of isNumber(text) ? [newest, question] : [question, newest]) {
    const index = bubble ? recogniseChoice(bubble.message, text) : null;
    const choice = bubble && index !== null ? allChoices(bubble.message)[index] : undefined;
    const counts = bubble?.id === question?.id || choice?.action.do !== 'answer';
    if (bubble && choice && counts) return { bubble, choice };
  }
  return null;
};
