import type { Log } from '../../core/ports/log.ts';

/** Says once that something is wrong, and once that it is over, however often it is tried meanwhile. */
export interface TroubleLog {
  note(kind: string, why: string): void;
  over(): void;
}

/** Only a person can mend a revoked token, or find out who else is there; the rest passes by itself. */
const NEEDS_A_PERSON: ReadonlySet<string> = new Set(['banned', 'revoked', 'conflict']);

export const createTroubleLog = (log: Log, what: string): TroubleLog => {
  let current: string | null = null;
  return {
    note(kind, why) {
      if (kind === current) return;
      current = kind;
      const say = NEEDS_A_PERSON.has(kind) ? log.error.bind(log) : log.warn.bind(log);
      say({ trouble: kind, why }, `${what} does not work; trying again and again`);
    },
    over() {
      if (current === null) return;
      log.info({ trouble: current }, `${what} works again`);
      current = null;
    },
  };
};
