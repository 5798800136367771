import { type ClockReading, readClock } from './clock-routes.ts';
import type { Follow } from './event-stream.ts';
import type { SandboxClock } from './sandbox-clock.ts';

const CLOCK_MS = 2_000;
/** While something is due, it is about to happen: what comes after it is known in a moment. */
const CLOCK_DUE_MS = 300;
/** Less than what the browser could tell apart on a clock with minutes, more than two readings differ by chance. */
const DRIFT_MS = 1_500;

export const followClock =
  (clock: SandboxClock): Follow =>
  async ({ send, pause }) => {
    for (let told: ToldClock | null = null; ; ) {
      const reading = await readClock(clock);
      if (told === null || isNews(told, reading)) {
        told = { ...reading, toldAt: Date.now() };
        send('clock', reading);
      }
      const isDue = reading.nextDueAt !== null && reading.nextDueAt <= reading.now;
      await pause(isDue ? CLOCK_DUE_MS : CLOCK_MS);
    }
  };

type ToldClock = ClockReading & { toldAt: number };

/** The page lets its clock run by itself: only a jump is news. */
const isNews = (told: ToldClock, { now, nextDueAt }: ClockReading): boolean =>
  nextDueAt !== told.nextDueAt || Math.abs(now - (told.now + Date.now() - told.toldAt)) > DRIFT_MS;
