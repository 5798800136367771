import type { Draft } from '../../conversation.ts';
import type { Move, Step, Talk } from '../../dialogue.ts';

/** How a dialogue goes on that asks for a number on its way. */
export interface NumberFlow {
  /** `words`: what it means that the number is theirs. */
  proved(talk: Talk, draft: Draft, words: string): Move;
  /** Absent: a number is what it is all about. */
  skipped?(draft: Draft): Move;
}

export type NumberStep = 'number' | 'way' | 'code';

export type NumberSteps = Readonly<Record<NumberStep, Step>>;
