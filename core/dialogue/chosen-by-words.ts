import { allChoices, type ChatMessage, type Choice } from './message.ts';
import { isNumber, isSameLabel, recogniseWrittenChoice } from './recognise.ts';
import type { Session } from './session.ts';
import type { Say } from './texts/texts.ts';

export interface Chosen {
  readonly bubble: ChatMessage;
  readonly choice: Choice;
}

/** How far up in the chat a typed label may still refer to: the day's cards, and what came between them. */
const CARDS_LOOKED_AT = 12;

/**
 * The choice that typed words mean. Labels are looked for in the open question, in what was shown last, and then on
 * the cards further up, where they must be whole and on one only: with two visits *On my way* says too little. A number counts
 * in the list that was shown last, which may be a menu below the question; never in a question that was asked in another
 * chat, where it has another number or none.
 */
export const chosenByWords = async (session: Session, text: string): Promise<Chosen | null> => {
  const { frame } = session.conversation;
  const question = frame?.questionId ? await session.bubble(frame.questionId) : null;
  if (isNumber(text) && question?.message.numbersAreAnswers) return null;
  const [newest, ...older] = await session.work.chat.recentOpen(session.contactPoint.id, CARDS_LOOKED_AT);
  const { say } = session;
  const find = (bubble: ChatMessage | null | undefined): Chosen | null => choiceIn(say, bubble, question, text);
  if (isNumber(text)) return find(newest) ?? (isAskedHere(session, question) ? find(question) : null);
  return (
    find(question) ??
    find(newest) ??
    (question ? null : only(older.flatMap((bubble) => whole(say, find(bubble), text))))
  );
};

/** Whether the open question stands in the chat from which the person writes now. */
export const isAskedHere = ({ contactPoint }: Session, question: ChatMessage | null): boolean =>
  question?.contactPointId === contactPoint.id;

/** Answers count for the open question alone. */
const choiceIn = (
  say: Say,
  bubble: ChatMessage | null | undefined,
  question: ChatMessage | null,
  text: string,
): Chosen | null => {
  const index = bubble ? recogniseWrittenChoice(say, bubble.message, text) : null;
  const choice = bubble && index !== null ? allChoices(bubble.message)[index] : undefined;
  const counts = bubble?.id === question?.id || choice?.action.do !== 'answer';
  return bubble && choice && counts ? { bubble, choice } : null;
};

/** Beginnings of labels that were shown long ago would turn any small talk into a choice. */
const whole = (say: Say, chosen: Chosen | null, text: string): readonly Chosen[] =>
  chosen && isSameLabel(say, chosen.choice.label, text) ? [chosen] : [];

const only = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);
