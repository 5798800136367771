import { isCalm } from '../state/is-calm.ts';
import { until } from '../state/store.ts';
import { tour } from './tour-state.ts';

/** Letters appear as if somebody typed them. */
const LETTER_MS = 28;
const BEFORE_TAP_MS = 700;

const inHurry = (): boolean => tour.get().hurry !== 'no';

/** Goes on once nobody has paused the tour. */
export const whilePlaying = (signal: AbortSignal): Promise<boolean> =>
  until(tour, ({ status }) => (status === 'playing' ? true : undefined), signal);

/** Time for a person to read or look; over at once when they are in a hurry, and it stands while they pause. */
export const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  const SLICE_MS = 100;
  for (let left = ms; left > 0 && !inHurry(); left -= SLICE_MS) {
    await whilePlaying(signal);
    await sleep(Math.min(SLICE_MS, left), signal);
  }
  await whilePlaying(signal);
};

export const pauseBeforeTap = (signal: AbortSignal): Promise<void> => pause(BEFORE_TAP_MS, signal);

/** Shows the words growing letter by letter; all at once for whoever wants calm. */
export const typeOut = async (words: string, show: (typed: string) => void, signal: AbortSignal): Promise<void> => {
  if (!isCalm()) {
    for (let length = 1; length < words.length && !inHurry(); length += 1) {
      show(words.slice(0, length));
      await whilePlaying(signal);
      await sleep(LETTER_MS, signal);
    }
  }
  show(words);
  await pause(350, signal);
};

export const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    }, ms);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
