/** How far a message that takes several calls has come, so that a retry does not send its pictures twice. */
export interface SendProgress {
  /** How many parts the platform has accepted. */
  of(messageId: string): number;
  note(messageId: string, parts: number): void;
  forget(messageId: string): void;
}

/** In memory: a crash or another process taking over makes the retry start anew, as after any ambiguous send. */
const REMEMBERED = 1_000;

export const createSendProgress = (): SendProgress => {
  const done = new Map<string, number>();
  return {
    of: (messageId) => done.get(messageId) ?? 0,
    note(messageId, parts) {
      done.set(messageId, parts);
      const [oldest] = done.keys();
      if (done.size > REMEMBERED && oldest !== undefined) done.delete(oldest);
    },
    forget: (messageId) => void done.delete(messageId),
  };
};
