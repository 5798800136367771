import { isSameLabel } from './recognise.ts';
import type { Say } from './texts/texts.ts';

/** Nothing but a greeting: what comes after one says what it is about. */
export const isGreeting = (say: Say, text: string): boolean => {
  const words = text.replaceAll(/[^\p{L}\s]/gu, '');
  return say('greetings')
    .split(', ')
    .some((greeting) => isSameLabel(say, greeting, words));
};
