import { readState, writeState } from '../../../emulation/state-file.ts';
import type { Emulator } from './emulator.ts';

/** What outlives a process: the account. Keys, faults and logs are new each time. */
const KEPT = [
  'customers',
  'subscriptions',
  'paymentLinks',
  'sessions',
  'paymentIntents',
  'refunds',
  'answers',
] as const;

interface State extends Pick<Emulator, 'serial' | 'events'> {
  /** Links that customers hold lead here. */
  readonly port: number;
  readonly maps: Readonly<Partial<Record<(typeof KEPT)[number], ReadonlyArray<readonly [string, never]>>>>;
}

/** Takes in what an earlier process left; answers where it listened, 0 where there was none or nobody can read it. */
export const loadState = (emulator: Emulator, file: string): number =>
  readState(file, ({ port, serial, events, maps }: State) => {
    for (const name of KEPT) for (const [key, value] of maps[name] ?? []) emulator[name].set(key, value);
    emulator.events.push(...events);
    emulator.serial = serial;
    return port;
  }) ?? 0;

export const saveState = (emulator: Emulator, file: string): void => {
  const { serial, events } = emulator;
  const maps = Object.fromEntries(KEPT.map((name) => [name, [...emulator[name]]]));
  writeState(file, { port: Number(new URL(emulator.root()).port), serial, events, maps });
};
