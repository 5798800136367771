import type { Duration } from '../../core/kernel/instant.ts';

/** Rejects when `promise` takes longer; what it does goes on, and how that ends interests nobody. */
export const within = async <T>(duration: Duration, promise: Promise<T>): Promise<T> => {
  let timeout: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timeout = setTimeout(() => reject(new Error(`No answer within ${duration} ms`)), duration);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, tooLong]);
  } finally {
    clearTimeout(timeout);
  }
};
