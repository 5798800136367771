import type { Duration, Instant } from './instant.ts';

/** A stretch of time, half-open: `[start, end)`. */
export interface Window {
  readonly start: Instant;
  readonly end: Instant;
}

export const isWindow = (w: Window): boolean => Number.isFinite(w.start) && Number.isFinite(w.end) && w.start < w.end;

export const lengthOf = (w: Window): Duration => w.end - w.start;

/** Touching windows do not overlap, because they are half-open. */
export const overlaps = (a: Window, b: Window): boolean => a.start < b.end && b.start < a.end;

export const isInside = (w: Window, at: Instant): boolean => w.start <= at && at < w.end;

export const intersection = (a: Window, b: Window): Window | null => {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
};

/** What is left of `from` once every window of `taken` is cut out, in order of time. */
export const subtract = (from: Window, taken: readonly Window[]): Window[] =>
  taken
    .toSorted((a, b) => a.start - b.start)
    .reduce<Window[]>(
      (free, cut) =>
        free.flatMap((piece) =>
          overlaps(piece, cut)
            ? [
                { start: piece.start, end: cut.start },
                { start: cut.end, end: piece.end },
              ].filter(isWindow)
            : [piece],
        ),
      [from],
    );
