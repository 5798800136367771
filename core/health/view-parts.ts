import type { Say } from '../dialogue/texts/texts.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Work } from '../ports/work.ts';
import type { CapabilityKey, CapabilityState } from './capability.ts';
import { evidenceWords } from './evidence.ts';
import { readingsNow, troublesOf } from './troubles.ts';
import { capabilityName, whatItDisables } from './what-it-disables.ts';

/** A part of what we depend on, as people read of it. */
export interface PartView {
  readonly key: CapabilityKey;
  readonly name: string;
  readonly state: CapabilityState;
  /** Business time. */
  readonly since: Instant;
  /** What was seen of it. */
  readonly evidence: string;
  /** What nobody can have meanwhile; null where nothing is missing. */
  readonly disables: string | null;
}

/** Every part that anybody has looked at, what is in trouble first. */
export const viewParts = (work: Pick<Work, 'capabilities' | 'now' | 'policies'>, say: Say): readonly PartView[] => {
  const readings = readingsNow(work);
  return [...troublesOf(readings), ...readings.filter(({ state }) => state === 'ok')].map(
    ({ key, state, since, evidence }) => ({
      key,
      name: capabilityName(say, key),
      state,
      since,
      evidence: evidenceWords(say, evidence),
      disables: whatItDisables(say, key, state),
    }),
  );
};
