import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Emulator } from './emulator.ts';
import { isRecord } from './validate/params.ts';
import type { World } from './world.ts';

const pauseMs = 300;
/** Logs are for looking at; only their end is worth a restart. */
const keptRecords = 1_000;
/** More than a bot and its people make between two savings. */
const idsPassedOver = 10_000;
const idsPerSecond = 10;
const firstDay = Date.UTC(2026, 0, 1);

/** The world as an earlier process left it; null when there is none, or none that can be read, or it was another bot's. */
export function loadWorld(stateFile: string, token: string): World | null {
  if (!existsSync(stateFile)) return null;
  try {
    const world = JSON.parse(readFileSync(stateFile, 'utf8'), revive) as World;
    return world.token === token ? world : null;
  } catch {
    renameSync(stateFile, `${stateFile}.broken`);
    return null;
  }
}

/**
 * The bot remembers ids longer than a state file does that was deleted, or was not saved any more by a killed process:
 * an id that comes back would be taken for what it has seen already. So ids go on beyond any that can have been given.
 */
export function passOverIds({ next }: World, now: number): void {
  const byClock = Math.max(0, Math.floor(((now - firstDay) / 1_000) * idsPerSecond));
  next.updateId = Math.max(next.updateId + idsPassedOver, byClock);
  next.messageId = Math.max(next.messageId + idsPassedOver, byClock);
}

/** Saves after changes, at most a few times a second; the returned function saves what is left and stops. */
export function keepSaved(emulator: Emulator, stateFile: string): () => void {
  mkdirSync(dirname(stateFile), { recursive: true });
  let timer: NodeJS.Timeout | null = null;
  const save = () => {
    timer = null;
    const { world } = emulator;
    const kept = { ...world, calls: world.calls.slice(-keptRecords), deliveries: world.deliveries.slice(-keptRecords) };
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
