import type { Fault } from './faults.ts';

type Mend = () => Promise<unknown>;

/** A fault that lasts until whoever broke it mends it. */
export const switchedFault = (
  about: Pick<Fault, 'id' | 'where' | 'label' | 'expect'>,
  breakIt: () => Promise<Mend>,
): Fault => {
  /** Faults end with their emulators, as this does: they live in one process. */
  let mend: Mend | null = null;
  return {
    ...about,
    lasting: true,
    isOn: () => Promise.resolve(mend !== null),
    set: async (on) => {
      if (on === (mend !== null)) return null;
      if (on) mend = await breakIt();
      else {
        await mend?.();
        mend = null;
      }
      return null;
    },
  };
};
