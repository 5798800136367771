import { unreachable } from '../../kernel/result.ts';
import type { Window } from '../../kernel/window.ts';
import { formatClock, formatDay } from '../format/format-time.ts';
import type { Say } from '../texts/texts.ts';
import type { DayPart } from '../windows/day-parts.ts';

/** `Tue Morning`: three of them stand side by side. */
export const nameOfPart = (say: Say, part: DayPart, { start }: Window, timeZone: string, locale: string): string => {
  const [day = ''] = formatDay(start, timeZone, locale).split(' ');
  return say('when-choice', { day, part: partName(say, part) });
};

/** `2 Mar 16:00-21:00` */
export const nameOfTyped = ({ start, end }: Window, timeZone: string, locale: string): string => {
  const [, ...day] = formatDay(start, timeZone, locale).split(' ');
  return `${day.join(' ')} ${formatClock(start, timeZone, locale)}-${formatClock(end, timeZone, locale)}`;
};

const partName = (say: Say, part: DayPart): string => {
  switch (part) {
    case 'morning':
      return say('part-morning');
    case 'afternoon':
      return say('part-afternoon');
    case 'evening':
      return say('part-evening');
    default:
      return unreachable(part);
  }
};
