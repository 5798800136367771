import type { Duration } from '../../core/kernel/instant.ts';

/** What is being done in the background, at most so many at a time, so that a stop can wait for it. */
export interface InHand {
  readonly free: () => number;
  /** False when there is no room; `task` must not throw. */
  start(task: () => Promise<void>): boolean;
  /** Resolves when all has ended, or after the time given; whether all has. */
  finish(within: Duration): Promise<boolean>;
}

export const createInHand = (limit: number): InHand => {
  const tasks = new Set<Promise<void>>();
  return {
    free: () => limit - tasks.size,
    start(task) {
      if (tasks.size >= limit) return false;
      const running: Promise<void> = task().finally(() => tasks.delete(running));
      tasks.add(running);
      return true;
    },
    async finish(within) {
      let timeout: NodeJS.Timeout | undefined;
      const tooLong = new Promise<void>((resolve) => {
        timeout = setTimeout(resolve, within);
      });
      await Promise.race([Promise.allSettled(tasks), tooLong]);
      clearTimeout(timeout);
      return tasks.size === 0;
    },
  };
};
