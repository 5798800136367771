import type { Instant } from '../kernel/instant.ts';
import type { ContactPoint } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import { type ChannelFacts, reachability, type WhyNot } from './reachability.ts';
import { rungsOf } from './rungs.ts';

/** Worth a try where nothing better is left, the most hopeful first: a channel comes back, a platform has the last word. */
const WORTH_A_TRY: readonly WhyNot[] = ['channel_down', 'window_closed'];

/** The channels as this work sees them. */
export const channelFacts = ({ channels, capabilities }: Pick<Work, 'channels' | 'capabilities'>): ChannelFacts => ({
  capabilities: (channel) => channels.capabilities(channel),
  reading: (key) => capabilities.reading(key),
});

/** The contact points where something can be said at `at`, best first. */
export const reachableRungs = (
  contactPoints: readonly ContactPoint[],
  facts: ChannelFacts,
  at: Instant,
): readonly ContactPoint[] => rungsOf(contactPoints).filter((point) => reachability(point, facts, at).kind !== 'no');

/**
 * Where to say something now. Never silence: where nothing can be said at this moment, but may be later, that is where
 * it goes, and waits. Null when there is no such place.
 */
export const bestContactPoint = (
  contactPoints: readonly ContactPoint[],
  facts: ChannelFacts,
  now: Instant,
): ContactPoint | null => {
  const [best] = reachableRungs(contactPoints, facts, now);
  return best ?? mayBecomeReachable(contactPoints, facts, now);
};

const mayBecomeReachable = (
  contactPoints: readonly ContactPoint[],
  facts: ChannelFacts,
  now: Instant,
): ContactPoint | null => {
  for (const hope of WORTH_A_TRY) {
    const found = rungsOf(contactPoints).find((point) => {
      const reached = reachability(point, facts, now);
      return reached.kind === 'no' && reached.why === hope;
    });
    if (found) return found;
  }
  return null;
};

/** Where somebody is best written to now; null when they can't be reached at all. */
export const whereToReach = async (work: Work, personId: string): Promise<ContactPoint | null> =>
  bestContactPoint(await work.people.contactPoints(personId), channelFacts(work), work.now);
