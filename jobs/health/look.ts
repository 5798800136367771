import type { CapabilitySignal } from '../../core/health/capability.ts';
import { evidenceOf } from '../../core/health/evidence.ts';
import type { CapabilityProbe } from '../../core/ports/capability-probe.ts';
import { seconds, type Duration } from '../../core/kernel/instant.ts';
import { describeError } from '../failures/describe-error.ts';
import { within } from '../loop/within.ts';
import type { HealthNotes } from './health-notes.ts';

/** As a probe, but it may have nothing to say: what only grows old is refreshed by whoever renews it. */
export interface PartLook extends Pick<CapabilityProbe, 'key'> {
  check(): Promise<CapabilitySignal | null>;
}

const LOOK_TIMEOUT: Duration = seconds(10);

/** Looks once, and writes down what was seen; a look that breaks saw that much. */
export const lookOnce = async (look: PartLook, notes: Pick<HealthNotes, 'note'>): Promise<void> => {
  const seen = await within(LOOK_TIMEOUT, look.check()).catch(
    (error: unknown): CapabilitySignal => ({
      key: look.key,
      state: 'down',
      evidence: evidenceOf('broke', describeError(error)),
    }),
  );
  if (seen) await notes.note(seen);
};
