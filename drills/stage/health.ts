import { patiently } from './patiently.ts';
import type { Stage } from './stage.ts';

/** Resolves once the registry says so of this part. */
export const becomes = async (stage: Stage, part: string, state: 'ok' | 'stale' | 'down'): Promise<void> => {
  await patiently(async () => {
    const [row] = await stage.query<{ state: string; evidence: string }>(
      'SELECT state, evidence FROM capability WHERE key = $1',
      [part],
    );
    if (row?.state !== state) throw new Error(`${part} is ${row?.state ?? 'unknown'}: ${row?.evidence ?? ''}`);
  });
  stage.tell(`The registry: ${part} is ${state}`);
};
