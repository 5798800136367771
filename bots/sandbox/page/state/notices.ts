import { inWords } from '../api/call.ts';
import { createStore } from './store.ts';

export interface Notice {
  readonly id: number;
  readonly words: string;
  readonly tone: 'trouble' | 'news';
}

const SHOWN_MS = 6_000;
let nextId = 1;

/** Small messages over the page. */
export const notices = createStore<readonly Notice[]>([]);

export const tell = (words: string, tone: Notice['tone'] = 'news'): void => {
  const id = nextId;
  nextId += 1;
  notices.set((now) => [...now.filter((notice) => notice.words !== words), { id, words, tone }]);
  setTimeout(() => dismiss(id), SHOWN_MS);
};

export const dismiss = (id: number): void => notices.set((now) => now.filter((notice) => notice.id !== id));

export const tellTrouble = (error: unknown): void => tell(inWords(error), 'trouble');

/** Runs it, and tells what went wrong; answers whether nothing did. */
export const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    tellTrouble(error);
    return false;
  }
};
