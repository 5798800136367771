import type { Work } from '../ports/work.ts';
import type { CapabilityReading } from './capability.ts';
import { readingAt } from './reading-at.ts';

/** Everything that the registry knows, as it is to be taken now. */
export const readingsNow = ({ capabilities, now, policies }: Pick<Work, 'capabilities' | 'now' | 'policies'>) =>
  capabilities.all().map((reading) => readingAt(reading, now, policies));

/** What is not as it should be: what is down first, and of those what has been so for longest. */
export const troublesOf = (readings: readonly CapabilityReading[]): readonly CapabilityReading[] =>
  readings
    .filter(({ state }) => state !== 'ok')
    .toSorted((a, b) => Number(a.state === 'stale') - Number(b.state === 'stale') || a.since - b.since);
