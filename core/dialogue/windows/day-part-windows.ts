import type { Instant } from '../../kernel/instant.ts';
import { minutes } from '../../kernel/instant.ts';
import { calendarDay, instantOnWall } from '../../kernel/wall-clock.ts';
import { isWindow, type Window } from '../../kernel/window.ts';
import { DAY_PARTS, type DayPart } from './day-parts.ts';

export interface DayPartChoice {
  /** The customer's calendar day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly part: DayPart;
  readonly window: Window;
}

/** An expert must be found and get there. */
const LEAD = minutes(60);
const PARTS: readonly DayPart[] = ['morning', 'afternoon', 'evening'];

/** The parts of today and the following days, `days` in all, that begin at least an hour from now. */
export const dayPartChoices = (now: Instant, timeZone: string, days: number): DayPartChoice[] => {
  const today = calendarDay(now, timeZone);
  return Array.from({ length: days }, (_, ahead) => today.add({ days: ahead })).flatMap((day) =>
    PARTS.map((part) => ({
      date: day.toString(),
      part,
      window: {
        start: instantOnWall(day, DAY_PARTS[part].from, timeZone),
        end: instantOnWall(day, DAY_PARTS[part].to, timeZone),
      },
    })).filter(({ window }) => isWindow(window) && window.start >= now + LEAD),
  );
};
