import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

/** Whatever is being killed right now comes back: looks again until it does. For reads, and for what is harmless twice. */
export const patiently = async <T>(look: () => Promise<T>): Promise<T> => {
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(50)) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
};
