/** What was begun, to be ended in reverse order. */
export interface Endings {
  readonly after: <Begun>(begun: Begun, end: (begun: Begun) => unknown) => Begun;
  /** Ends all of it, also what comes after something that would not end; the first failure is told at the end. */
  readonly all: () => Promise<void>;
}

export const createEndings = (): Endings => {
  const ends: Array<() => unknown> = [];
  return {
    after: (begun, end) => {
      ends.push(() => end(begun));
      return begun;
    },
    all: async () => {
      const failures: unknown[] = [];
      for (const end of ends.splice(0).toReversed()) {
        try {
          await end();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be ended');
    },
  };
};
