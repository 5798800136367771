import { unreachable } from '../../kernel/result.ts';
import { type MinuteSpan, WHOLE_DAY } from './day-parts.ts';
import type { ClockReading, HoursRef } from './window-token.ts';

type Half = 'am' | 'pm' | null;

const NOON = 720;
const MIDNIGHT = 1_440;
/** An arrival `at 4` is promised as two hours, like every slot that we offer. */
const SLOT = 120;
/** A range that only makes sense in the evening ends by then, or it was meant for the morning. */
const LATEST_END = 22 * 60;

const isOpen = (clock: ClockReading): boolean => clock.said === null && clock.minutes < NOON;

/** Between 1 and 7 people are at work or asleep: they mean the afternoon. From 8 on they mean the morning. */
const resolveClock = (clock: ClockReading, half: Half): number => {
  if (!isOpen(clock) || half === 'am') return clock.minutes;
  return half === 'pm' || clock.minutes < 8 * 60 ? clock.minutes + NOON : clock.minutes;
};

const resolveBetween = (from: ClockReading, to: ClockReading, half: Half): MinuteSpan | null => {
  // `8 to 10 pm`: what is said of the end holds for the start, as far as it comes before it (`11 to 1 pm`).
  const heard = half ?? (to.said === 'am' || to.said === 'pm' ? to.said : null);
  const [start, end] = [resolveClock(from, heard), resolveClock(to, half)];
  const choices: readonly MinuteSpan[] = [
    { from: start, to: end },
    ...(isOpen(from) ? [{ from: from.minutes, to: end }] : []),
    ...(isOpen(to)
      ? [
          { from: start, to: to.minutes + NOON },
          { from: start, to: to.minutes },
        ]
      : []),
    ...(isOpen(from) && isOpen(to) ? [{ from: from.minutes, to: to.minutes }] : []),
  ];
  const fits = choices.filter((span) => span.from < span.to);
  // 7 to 9 is 19:00-21:00, as 7 alone is 19:00; but 7 to 12 is a morning.
  const inEvening =
    isOpen(from) && isOpen(to) ? fits.find((span) => span.from === start && span.to <= LATEST_END) : undefined;
  return inEvening ?? fits[0] ?? null;
};

const resolveOne = (ref: HoursRef, half: Half, minutesNow: number): MinuteSpan | null => {
  switch (ref.is) {
    case 'part':
      return ref.span;
    case 'whole_day':
      return WHOLE_DAY;
    case 'between':
      return resolveBetween(ref.from, ref.to, half);
    case 'in':
      return { from: minutesNow + ref.minutes, to: minutesNow + ref.minutes + SLOT };
    case 'after': {
      const from = resolveClock(ref.clock, half);
      return { from, to: Math.min(MIDNIGHT, Math.max(WHOLE_DAY.to, from + SLOT)) };
    }
    case 'before': {
      const to = resolveClock(ref.clock, half);
      return { from: Math.max(0, Math.min(WHOLE_DAY.from, to - SLOT / 2)), to };
    }
    case 'at': {
      const from = resolveClock(ref.clock, half);
      return { from, to: Math.min(MIDNIGHT, from + SLOT) };
    }
    case 'around': {
      const middle = resolveClock(ref.clock, half);
      return { from: Math.max(0, middle - SLOT / 2), to: Math.min(MIDNIGHT, middle + SLOT / 2) };
    }
    default:
      return unreachable(ref);
  }
};

const narrowed = (spans: readonly (MinuteSpan | null)[]): MinuteSpan | null =>
  spans.reduce((a, b) => a && b && { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }, {
    from: 0,
    to: 3 * MIDNIGHT,
  });

/**
 * The span that hours named side by side mean together, or null where they contradict each other. A part of the day
 * tells which half a clock time means; where both don't meet (`early morning, at 7`) the clock time counts.
 */
export const resolveHours = (refs: readonly HoursRef[], minutesNow: number): MinuteSpan | null => {
  const part = refs.find((ref) => ref.is === 'part');
  const half = part?.half ?? null;
  const exact = refs.filter((ref) => ref.is === 'between' || ref.is === 'at' || ref.is === 'around');
  const tries = exact.length > 0 ? [exact] : [refs, refs.filter((ref) => ref.is !== 'part')];
  for (const attempt of tries) {
    const span = attempt.length === 0 ? null : narrowed(attempt.map((ref) => resolveOne(ref, half, minutesNow)));
    if (span !== null && span.from < span.to) return span;
  }
  return null;
};
