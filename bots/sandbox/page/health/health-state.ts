import type { PartView } from '../../follow-health.ts';
import { announce } from '../state/announcer.ts';
import { createStore } from '../state/store.ts';

/** Everything that Callout depends on, as it says itself; null until it is known. */
export const health = createStore<readonly PartView[] | null>(null);

export const isTrouble = ({ state }: PartView): boolean => state !== 'ok';

/** Takes in what the stream tells; who can't see the panel hears what has changed. */
export const showHealth = (parts: readonly PartView[]): void => {
  const before = new Map((health.get() ?? parts).map(({ key, state }) => [key, state]));
  health.set(() => parts);
  const changed = parts.filter(({ key, state }) => before.has(key) && before.get(key) !== state);
  if (changed.length > 0) announce(changed.map(({ name, state }) => `${name}: ${WORDS[state]}`).join(', '));
};

export const WORDS: Readonly<Record<PartView['state'], string>> = {
  ok: 'works',
  stale: 'in doubt',
  down: 'down',
};
