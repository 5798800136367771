import type { Instant } from '../kernel/instant.ts';
import { instantOnWall, calendarDay } from '../kernel/wall-clock.ts';
import { intersection, type Window } from '../kernel/window.ts';
import type { IsoWeekday, WorkingHours } from './person.ts';

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/**
 * When somebody with these hours in this time zone works, within `[from, to)`, in order of time; windows that touch
 * are one. Days on which the clocks change are an hour longer or shorter where the change lies inside the hours.
 */
export const workingWindows = (hours: WorkingHours, timeZone: string, from: Instant, to: Instant): Window[] => {
  const windows: Window[] = [];
  if (from >= to) return windows;
  const last = calendarDay(to, timeZone);
  for (let day = calendarDay(from, timeZone); day.until(last).days >= 0; day = day.add({ days: 1 })) {
    for (const span of hours[day.dayOfWeek as IsoWeekday]) {
      const onDay = {
        start: instantOnWall(day, minutesOf(span.from), timeZone),
        end: instantOnWall(day, minutesOf(span.to), timeZone),
      };
      const window = intersection(onDay, { start: from, end: to });
      const before = windows.at(-1);
      if (window === null) continue;
      if (before?.end === window.start) windows[windows.length - 1] = { start: before.start, end: window.end };
      else windows.push(window);
    }
  }
  return windows;
};
