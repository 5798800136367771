import { AMERICAN, ENGLISH } from './english-words.ts';
import { GERMAN } from './german-words.ts';
import { SPANISH } from './spanish-words.ts';
import type { WindowWords } from './window-token.ts';

const BY_LANGUAGE: Readonly<Record<string, WindowWords>> = { en: ENGLISH, de: GERMAN, es: SPANISH };

/** The words of a person's language, or English ones. A new language is a list like `german-words.ts`. */
export const windowWordsFor = (locale: string): WindowWords => {
  if (locale === 'en-US') return AMERICAN;
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  return Object.hasOwn(BY_LANGUAGE, language) ? (BY_LANGUAGE[language] ?? ENGLISH) : ENGLISH;
};
