import type { Work } from '../ports/work.ts';
import type { CapabilitySignal } from './capability.ts';
import { outageKeyOf, outageKeys } from './outage-key.ts';

/** Takes in what was seen of a part; an outage is a task for people until it is over. True when the state is another. */
export const noteCapability = async (
  { capabilities, tasks }: Pick<Work, 'capabilities' | 'tasks'>,
  signal: CapabilitySignal,
): Promise<boolean> => {
  const isNews = await capabilities.note(signal);
  if (!isNews) return false;
  const wanted = outageKeyOf(signal);
  for (const key of outageKeys(signal.key)) if (key !== wanted) await tasks.close(key);
  if (wanted !== null) await tasks.open(wanted, null, null, signal.evidence);
  return true;
};
