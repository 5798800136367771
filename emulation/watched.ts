/** Something that tells of each change, and that may close. */
export interface Watched {
  listeners: Listeners;
  closed: boolean;
}

/** Those who hear of each change; what it was is nothing to whoever only looks again. */
export interface Listeners {
  add(listener: () => void): unknown;
  delete(listener: () => void): unknown;
}

/** Resolves true once `isTrue` holds, false when the time is over or the emulator closes. Looks after each change. */
export function waitUntil(emulator: Watched, isTrue: () => boolean, timeoutMs: number): Promise<boolean> {
  if (isTrue()) return Promise.resolve(true);
  if (timeoutMs <= 0 || emulator.closed) return Promise.resolve(false);
  return new Promise((resolve) => {
    const finish = (outcome: boolean) => {
      clearTimeout(timer);
      emulator.listeners.delete(look);
      resolve(outcome);
    };
    const look = () => {
      if (isTrue()) finish(true);
      else if (emulator.closed) finish(false);
    };
    const timer = setTimeout(() => finish(isTrue()), timeoutMs);
    emulator.listeners.add(look);
  });
}

/** Ends early when the emulator closes, so that a long delay never keeps a process alive. */
export async function pause(emulator: Watched, ms: number): Promise<void> {
  await waitUntil(emulator, () => emulator.closed, ms);
}
