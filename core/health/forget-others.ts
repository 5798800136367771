import type { Work } from '../ports/work.ts';
import type { CapabilityKey } from './capability.ts';
import { outageKeys } from './outage-key.ts';

/**
 * What nobody looks at any more, an account that was given up or a server that is not used, is in no state: neither it
 * nor its task would ever end. Tells what was forgotten.
 */
export const forgetOthers = async (
  { capabilities, tasks }: Pick<Work, 'capabilities' | 'tasks'>,
  lookedAt: ReadonlySet<CapabilityKey>,
): Promise<readonly CapabilityKey[]> => {
  const others = capabilities.all().flatMap(({ key }) => (lookedAt.has(key) ? [] : [key]));
  for (const key of others) {
    await capabilities.forget(key);
    for (const task of outageKeys(key)) await tasks.close(task);
  }
  return others;
};
