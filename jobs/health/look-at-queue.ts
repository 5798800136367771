import { setTimeout as sleep } from 'node:timers/promises';
import { evidenceOf } from '../../core/health/evidence.ts';
import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { CapabilityProbe } from '../../core/ports/capability-probe.ts';

/** A queue that is just being built anew is no outage. */
const PATIENCE: Duration = seconds(5);
const STEP: Duration = 250;

/** Whether there is a queue that wakes workers up; without one they look by themselves. */
export const lookAtQueue = (isUp: () => boolean): CapabilityProbe => ({
  key: 'queue',
  async check() {
    for (let waited = 0; waited < PATIENCE && !isUp(); waited += STEP) await sleep(STEP);
    return isUp()
      ? { key: 'queue', state: 'ok', evidence: evidenceOf('hands_out_work') }
      : { key: 'queue', state: 'down', evidence: evidenceOf('unusable') };
  },
});
