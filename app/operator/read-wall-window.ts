import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../core/kernel/instant.ts';
import { instantOnWall } from '../../core/kernel/wall-clock.ts';
import type { Window } from '../../core/kernel/window.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})$/;

/**
 * Reads a stretch of time as it is typed, on the clocks of `timeZone`: days, of which the last is included, or times.
 * Null where it is none or ends before it begins.
 */
export const readWallWindow = (from: string, to: string, timeZone: string): Window | null => {
  const start = instantAt(from, 0, timeZone);
  const end = instantAt(to, 1, timeZone);
  return start === null || end === null || end <= start ? null : { start, end };
};

const instantAt = (typed: string, daysLater: number, timeZone: string): Instant | null => {
  try {
    if (DAY.test(typed)) return instantOnWall(dayFrom(typed).add({ days: daysLater }), 0, timeZone);
    const [, day, hour, minute] = TIME.exec(typed) ?? [];
    if (day === undefined || Number(hour) > 24 || Number(minute) > 59) return null;
    return instantOnWall(dayFrom(day), Number(hour) * 60 + Number(minute), timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const dayFrom = (typed: string): Temporal.PlainDate => Temporal.PlainDate.from(typed, { overflow: 'reject' });
