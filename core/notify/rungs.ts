import { CHANNELS } from '../people/channel.ts';
import type { ContactPoint } from '../people/person.ts';

const UNRANKED = Number.MAX_SAFE_INTEGER;

/**
 * Where somebody may be written to, best first: in their own order, then by what they used last, then what they have
 * never used. What is gone, opted out of or unproved is no rung.
 */
export const rungsOf = (contactPoints: readonly ContactPoint[]): readonly ContactPoint[] =>
  contactPoints
    .filter(({ verified, goneAt, optedOutAt }) => verified && goneAt === null && optedOutAt === null)
    .toSorted(
      (a, b) =>
        (a.rank ?? UNRANKED) - (b.rank ?? UNRANKED) ||
        (b.lastInboundAt ?? 0) - (a.lastInboundAt ?? 0) ||
        CHANNELS.indexOf(a.channel) - CHANNELS.indexOf(b.channel) ||
        (a.id < b.id ? -1 : 1),
    );
