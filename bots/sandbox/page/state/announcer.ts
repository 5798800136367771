import { createStore } from './store.ts';

const GATHER_MS = 400;
let waiting: string[] = [];

/** What screen readers say next. */
export const announced = createStore('');

/** Has it said when they are free. What comes at once is said at once. */
export const announce = (what: string): void => {
  if (waiting.length === 0) {
    setTimeout(() => {
      const words = waiting.join('. ');
      waiting = [];
      announced.set(() => words);
    }, GATHER_MS);
  }
  waiting.push(what);
};
