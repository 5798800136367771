import type { Log } from '../../core/ports/log.ts';

/** Says once that something is wrong, and once that it is over, however often it is tried meanwhile. */
export interface TroubleLog {
  note(kind: string, why: string): void;
  over(): void;
}

export const createTroubleLog = (log: Log, what: string): TroubleLog => {
  let current: string | null = null;
  return {
    note(kind, why) {
      if (kind === current) return;
      current = kind;
      // Only a person can mend a revoked token; the rest passes by itself.
      const say = kind === 'banned' ? log.error.bind(log) : log.warn.bind(log);
      say({ trouble: kind, why }, `${what} does not work; trying again and again`);
    },
    over() {
      if (current === null) return;
      log.info({ trouble: current }, `${what} works again`);
      current = null;
    },
  };
};
