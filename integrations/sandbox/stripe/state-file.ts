import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
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
export const loadState = (emulator: Emulator, file: string): number => {
  if (!existsSync(file)) return 0;
  try {
    const { port, serial, events, maps } = JSON.parse(readFileSync(file, 'utf8')) as State;
    for (const name of KEPT) for (const [key, value] of maps[name] ?? []) emulator[name].set(key, value);
    emulator.events.push(...events);
    emulator.serial = serial;
    return port;
  } catch {
    renameSync(file, `${file}.broken`);
    return 0;
  }
};

export const saveState = (emulator: Emulator, file: string): void => {
  const { serial, events } = emulator;
  const maps = Object.fromEntries(KEPT.map((name) => [name, [...emulator[name]]]));
  mkdirSync(dirname(file), { recursive: true });
  // Renamed into place, so that a kill never leaves half a file.
  writeFileSync(`${file}.new`, JSON.stringify({ port: Number(new URL(emulator.root()).port), serial, events, maps }));
  renameSync(`${file}.new`, file);
};
