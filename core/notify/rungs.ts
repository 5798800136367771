import type { Channel, ContactPoint } from '../people/person.ts';

/** Where nobody has written yet: a number takes anything, elsewhere a template may get through, a bot may not begin. */
const NEVER_USED: readonly Channel[] = ['sms', 'slack', 'whatsapp', 'telegram', 'webchat'];

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
        NEVER_USED.indexOf(a.channel) - NEVER_USED.indexOf(b.channel) ||
        (a.id < b.id ? -1 : 1),
    );
