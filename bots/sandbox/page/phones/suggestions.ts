import { type ChatKey, drafts } from '../state/chats.ts';
import { createStore } from '../state/store.ts';
import { useEffect } from 'react';

/** The input field that words were put into for the person to send. */
const suggested = createStore<ChatKey | null>(null);

/** Puts words into an app's input field. */
export const suggest = (chat: ChatKey, words: string): void => {
  drafts.set((now) => ({ ...now, [chat]: words }));
  suggested.set(() => chat);
};

/** Called once words stand in this field, also where they were put there before it was shown. */
export const useSuggested = (chat: ChatKey, onSuggested: () => void): void => {
  useEffect(() => {
    const look = (): void => {
      if (suggested.get() !== chat) return;
      suggested.set(() => null);
      onSuggested();
    };
    look();
    return suggested.subscribe(look);
  });
};
