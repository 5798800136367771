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
const OFFICE_HOURS = [8, 11] as const;
const MOST_MOVES = 60;
/** What is due at the new time is told within this, also where a chat's rate limit spreads it. */
const SETTLE_MS = 2_500;

const move = async (wanted: { by: number } | { to: 'next' }): Promise<void> => showClock(await moveClock(wanted));

/** A story that begins in the evening would wait for the night to pass: experts have quiet hours. */
export const toMorning = async (signal: AbortSignal): Promise<void> => {
  const told = await until(clock, (now) => now ?? undefined, signal);
  const now = nowOn(told);
  const [hour = 0, minute = 0] = timeOf(now).split(':').map(Number);
  if (hour >= OFFICE_HOURS[0] && hour < OFFICE_HOURS[1]) return;
  const wait = (MORNING_HOUR * 60 - (hour * 60 + minute)) * MINUTE_MS;
  await move({ by: wait > 0 ? wait : wait + DAY_MS });
};

/** Goes from event to event, each time waiting for what it brings, until it is there. */
export const letTimePass = async (isThere: () => boolean, signal: AbortSignal): Promise<void> => {
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    if (await comesTrue(isThere, signal)) return;
    ghost.set(() => ({ where: 'clock', typing: null, tapping: null }));
    await pause(900, signal);
    if (clock.get()?.nextDueAt === null) await move({ by: 15 * MINUTE_MS });
    else await move({ to: 'next' });
    ghost.set(() => null);
  }
  throw new Error('Time passed, and it did not come.');
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
