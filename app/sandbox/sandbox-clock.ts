import type { Pool } from 'pg';
import type { SandboxClock } from '../../bots/sandbox/sandbox-clock.ts';
import { businessNow, moveBusinessClock, nextDueAt } from '../../prisma/stores/business-clock.ts';
import type { ClockDiary } from './clock-diary.ts';

/** The business clock for the page and the drills; with a diary, also what it showed earlier. */
export const createSandboxClock = (pool: Pool, diary: ClockDiary | null = null): SandboxClock => ({
  now: () => businessNow(pool),
  nextDueAt: () => nextDueAt(pool),
  moveBy: async (ms) => {
    const now = await moveBusinessClock(pool, ms);
    diary?.note(Date.now(), now);
    return now;
  },
  ...(diary && { businessTimeOf: (instant: number) => diary.businessTimeOf(instant) }),
});
