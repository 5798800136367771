import type { ContactPoint } from '../../../people/person.ts';

const LAST = Number.MAX_SAFE_INTEGER;

/** As they are used: the person's own order, then what they wrote from last. What was never proved is not theirs. */
export const inOrder = (points: readonly ContactPoint[]): readonly ContactPoint[] =>
  points
    .filter(({ verified }) => verified)
    .toSorted(
      (a, b) =>
        (a.rank ?? LAST) - (b.rank ?? LAST) ||
        (b.lastInboundAt ?? 0) - (a.lastInboundAt ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
