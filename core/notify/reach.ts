import type { ContactPoint } from '../people/person.ts';

/** Where to reach somebody: the live contact point that they used last. Null when there is none left. */
export const bestContactPoint = (contactPoints: readonly ContactPoint[]): ContactPoint | null =>
  contactPoints
    .filter((point) => point.verified && point.goneAt === null && point.optedOutAt === null)
    .reduce<ContactPoint | null>(
      (best, point) => (best === null || (point.lastInboundAt ?? 0) > (best.lastInboundAt ?? 0) ? point : best),
      null,
    );
