import type { ContactPoint } from '../people/person.ts';

/**
 * Where to reach somebody: the live contact point that they used last. Null when there is none left. One that they have
 * never written from is only an address that we were told: a bot may not write first, and a number alone is no chat.
 */
export const bestContactPoint = (contactPoints: readonly ContactPoint[]): ContactPoint | null =>
  contactPoints
    .filter((point) => point.verified && point.goneAt === null && point.optedOutAt === null)
    .reduce<ContactPoint | null>((best, point) => (usedAt(point) > usedAt(best) ? point : best), null);

const usedAt = (point: ContactPoint | null): number => point?.lastInboundAt ?? 0;
