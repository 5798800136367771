import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRecord } from './json.ts';
import type { Listeners } from './watched.ts';

const pauseMs = 300;
/** Logs are for looking at; only their end is worth a restart. */
const keptRecords = 1_000;

/** What is worth keeping of a log. */
export function endOf<Entry>(log: Iterable<Entry>): Entry[] {
  return [...log].slice(-keptRecords);
}

/** The world as an earlier process left it; null when there is none, or none that can be read, or `take` wants none of it. */
export function readState<World, Taken = World>(stateFile: string, take: (world: World) => Taken | null): Taken | null {
  if (!existsSync(stateFile)) return null;
  try {
    return take(JSON.parse(readFileSync(stateFile, 'utf8'), revive) as World);
  } catch {
    renameSync(stateFile, `${stateFile}.broken`);
    return null;
  }
}

export function writeState(stateFile: string, worthKeeping: unknown): void {
  mkdirSync(dirname(stateFile), { recursive: true });
  // Renamed into place, so that a kill never leaves half a file.
  writeFileSync(`${stateFile}.new`, JSON.stringify(worthKeeping, replace));
  renameSync(`${stateFile}.new`, stateFile);
}

/** Saves after changes, at most a few times a second; the returned function saves what is left and stops. */
export function keepSaved(listeners: Listeners, stateFile: string, worthKeeping: () => unknown): () => void {
  let timer: NodeJS.Timeout | null = null;
  const save = () => {
    timer = null;
    writeState(stateFile, worthKeeping());
  };
  const onChange = () => {
    timer ??= setTimeout(save, pauseMs);
  };
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
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
