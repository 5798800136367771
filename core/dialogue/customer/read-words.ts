import type { Answer } from '../dialogue.ts';

/** As long as a message of most platforms may be. */
export const MOST_CHARACTERS = 4_000;

export interface Words {
  readonly text: string;
  /** Something at the end had to go. */
  readonly isCut: boolean;
}

/** What somebody wrote, in a text, a correction or under a picture; null where there are no words. */
export const readWords = (answer: Answer, most = MOST_CHARACTERS): Words | null => {
  const said = saidIn(answer)?.trim() ?? '';
  if (said === '') return null;
  const text = firstCharacters(said, most);
  return { text, isCut: text !== said };
};

/** Never through the middle of a character that takes two code units. */
export const firstCharacters = (text: string, most: number): string => Array.from(text).slice(0, most).join('');

const saidIn = (answer: Answer): string | null => {
  switch (answer.kind) {
    case 'text':
    case 'correction':
      return answer.text;
    case 'media':
      return answer.caption;
    default:
      return null;
  }
};

/** Emoji and dots tell an expert nothing. */
export const saysSomething = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 3;
