import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Emulator } from './emulator.ts';
import type { AccountNames } from './settings.ts';
import { isRecord } from './twilio-types.ts';
import type { World } from './world.ts';

const pauseMs = 300;
/** Logs are for looking at; only their end is worth a restart. */
const keptRecords = 1_000;

/** The world as an earlier process left it; null when there is none, or none that can be read, or it was another account's. */
export function loadWorld(stateFile: string, account: AccountNames): World | null {
  if (!existsSync(stateFile)) return null;
  try {
    const world = JSON.parse(readFileSync(stateFile, 'utf8'), revive) as World;
    return world.account.accountSid === account.accountSid ? { ...world, account } : null;
  } catch {
    renameSync(stateFile, `${stateFile}.broken`);
    return null;
  }
}

/** Saves after changes, at most a few times a second; the returned function saves what is left and stops. */
export function keepSaved(emulator: Emulator, stateFile: string): () => void {
  mkdirSync(dirname(stateFile), { recursive: true });
  let timer: NodeJS.Timeout | null = null;
  const save = () => {
    timer = null;
    const { world } = emulator;
    const waiting = [...world.webhooks].filter(([, webhook]) => webhook.state === 'waiting');
    const kept = {
      ...world,
      webhooks: new Map([...waiting, ...[...world.webhooks].slice(-keptRecords)]),
      calls: world.calls.slice(-keptRecords),
      deliveries: world.deliveries.slice(-keptRecords),
    };
    // Renamed into place, so that a kill never leaves half a file.
    writeFileSync(`${stateFile}.new`, JSON.stringify(kept, replace));
    renameSync(`${stateFile}.new`, stateFile);
  };
  const onChange = () => {
    timer ??= setTimeout(save, pauseMs);
  };
  emulator.listeners.add(onChange);
  return () => {
    emulator.listeners.delete(onChange);
    if (timer) {
      clearTimeout(timer);
      save();
    }
  };
}

function replace(this: unknown, key: string, value: unknown): unknown {
  // A Buffer has become plain data by the time it gets here: look at what it was.
  const original = isRecord(this) ? this[key] : value;
  if (Buffer.isBuffer(original)) return { $bytes: original.toString('base64') };
  return value instanceof Map ? { $map: [...value.entries()] } : value;
}

function revive(_key: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (typeof value['$bytes'] === 'string') return Buffer.from(value['$bytes'], 'base64');
  return Array.isArray(value['$map']) ? new Map(value['$map'] as [unknown, unknown][]) : value;
}
