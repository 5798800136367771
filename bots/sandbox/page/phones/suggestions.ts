import { useEffect } from 'react';
import { createStore } from '../state/store.ts';

interface Suggestion {
  readonly phone: number;
  readonly words: string;
}

const suggestion = createStore<Suggestion | null>(null);

/** Puts words into a phone's input field, for the person to send. */
export const suggest = (phone: number, words: string): void => suggestion.set(() => ({ phone, words }));

/** Takes what was suggested for this phone, also before it was there. */
export const useSuggested = (phone: number, take: (words: string) => void): void => {
  useEffect(() => {
    const look = (): void => {
      const now = suggestion.get();
      if (now?.phone !== phone) return;
      suggestion.set(() => null);
      take(now.words);
    };
    look();
    return suggestion.subscribe(look);
  });
};
