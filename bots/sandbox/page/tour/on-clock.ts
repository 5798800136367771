import { moveClock } from '../api/sandbox-api.ts';
import { chats } from '../state/chats.ts';
import { ghost } from '../state/ghost.ts';
import { until } from '../state/store.ts';
import { timeOf } from '../state/times.ts';
import { clock, nowOn, showClock } from '../state/world.ts';
import { pause } from './pace.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MORNING_HOUR = 9;
/** Minutes of the day. Later, the visit of that noon would be too near for its reminder. */
const BEGINS_WITHIN = { from: 8 * 60, to: 9 * 60 + 30 } as const;
/** Whatever the tour waits for comes within this business time; else the clock would run away for weeks. */
const LONGEST_WAIT_MS = 1.5 * DAY_MS;
/** What is due at the new time is told within this, also where a chat's rate limit spreads it. */
const SETTLE_MS = 2_500;

const move = async (wanted: { by: number } | { to: 'next' }): Promise<void> => showClock(await moveClock(wanted));

/** A story that begins in the evening would wait for the night to pass: experts have quiet hours. */
export const toMorning = async (signal: AbortSignal): Promise<void> => {
  const told = await until(clock, (now) => now ?? undefined, signal);
  const now = nowOn(told);
  const [hour = 0, minute = 0] = timeOf(now).split(':').map(Number);
  const minutes = hour * 60 + minute;
  if (minutes >= BEGINS_WITHIN.from && minutes < BEGINS_WITHIN.to) return;
  const wait = (MORNING_HOUR * 60 - minutes) * MINUTE_MS;
  await move({ by: wait > 0 ? wait : wait + DAY_MS });
};

/** Goes from event to event, each time waiting for what it brings, until it is there. */
export const letTimePass = async (isThere: () => boolean, signal: AbortSignal): Promise<void> => {
  const begin = nowOn(await until(clock, (now) => now ?? undefined, signal));
  for (;;) {
    if (await comesTrue(isThere, signal)) return;
    const told = clock.get();
    if (told && nowOn(told) - begin > LONGEST_WAIT_MS) throw new Error('Time passed, and it did not come.');
    ghost.set(() => ({ where: 'clock', typing: null, tapping: null }));
    await pause(900, signal);
    if (told?.nextDueAt === null) await move({ by: 15 * MINUTE_MS });
    else await move({ to: 'next' });
    ghost.set(() => null);
  }
};

const comesTrue = async (isThere: () => boolean, signal: AbortSignal): Promise<boolean> => {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(SETTLE_MS)]);
  try {
    return await until(chats, () => isThere() || undefined, patience);
  } catch {
    signal.throwIfAborted();
    return false;
  }
};
