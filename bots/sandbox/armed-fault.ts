import type { Fault } from './faults.ts';

interface Armed {
  readonly id: number;
  /** How often it still strikes; null: until cleared. */
  readonly left: number | null;
}

interface Desk {
  arm(): Promise<{ readonly id: number }>;
  armed(): Promise<readonly Armed[]>;
  disarm(id: number): Promise<unknown>;
}

/** A fault on an emulator's desk: on from its arming until it is cleared, or has struck as often as it was to. */
export const armedFault = (about: Pick<Fault, 'id' | 'where' | 'label' | 'expect'>, desk: Desk): Fault => {
  /** Faults end with their emulator, as this does: they live in one process. */
  let mine: number | null = null;
  const isOn = async (): Promise<boolean> => (await desk.armed()).some(({ id, left }) => id === mine && left !== 0);
  return {
    ...about,
    lasting: true,
    isOn,
    set: async (on) => {
      if (on === (await isOn())) return null;
      if (on) mine = (await desk.arm()).id;
      else if (mine !== null) await desk.disarm(mine);
      return null;
    },
  };
};
