import { useSyncExternalStore } from 'react';

/** A value that parts of the page watch. */
export interface Store<Value> {
  readonly get: () => Value;
  readonly set: (change: (now: Value) => Value) => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

export const createStore = <Value>(initial: Value): Store<Value> => {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set: (change) => {
      const next = change(value);
      if (Object.is(next, value)) return;
      value = next;
      for (const watcher of watchers) watcher();
    },
    subscribe: (onChange) => {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
  };
};

/** `select` must answer the same object while nothing that it reads has changed. */
export const useStore = <Value, Selected>(store: Store<Value>, select: (value: Value) => Selected): Selected =>
  useSyncExternalStore(store.subscribe, () => select(store.get()));

/** Resolves with the first value that fits, now or later; rejects when the signal fires. */
export const until = <Value, Found>(
  store: Store<Value>,
  find: (value: Value) => Found | undefined,
  signal: AbortSignal,
): Promise<Found> => {
  const { promise, resolve, reject } = Promise.withResolvers<Found>();
  const look = (): void => {
    const found = find(store.get());
    if (found !== undefined) resolve(found);
  };
  const stop = store.subscribe(look);
  const giveUp = (): void => reject(signal.reason as Error);
  if (signal.aborted) giveUp();
  signal.addEventListener('abort', giveUp, { once: true });
  look();
  return promise.finally(() => {
    stop();
    signal.removeEventListener('abort', giveUp);
  });
};
