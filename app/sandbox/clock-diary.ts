import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Duration, Instant } from '../../core/kernel/instant.ts';

/** From this instant of the machine on, business time was so far ahead of it. */
const entry = z.object({ from: z.number(), offset: z.number() });
type Entry = z.output<typeof entry>;

/**
 * What the business clock showed when. The database knows only how far it is ahead now; messages carry the machine's
 * time, and a phone that showed that would tell the story of three days as if it took three minutes.
 */
export interface ClockDiary {
  note(machineNow: Instant, businessNow: Instant): void;
  businessTimeOf(machineInstant: Instant): Instant;
}

/** Two readings of one moment differ by what the reading takes. */
const SAME_MS = 2_000;

export const openClockDiary = (file: string): ClockDiary => {
  const entries = readEntries(file);
  return {
    note: (machineNow, businessNow) => {
      const offset = businessNow - machineNow;
      const last = entries.at(-1);
      if (last && Math.abs(last.offset - offset) < SAME_MS) return;
      entries.push({ from: machineNow, offset });
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(entries));
      renameSync(`${file}.new`, file);
    },
    businessTimeOf: (machineInstant) => machineInstant + offsetAt(entries, machineInstant),
  };
};

/** A torn or foreign file costs the times of old messages and nothing else. */
const readEntries = (file: string): Entry[] => {
  if (!existsSync(file)) return [];
  try {
    return z.array(entry).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
};

const offsetAt = (entries: readonly Entry[], machineInstant: Instant): Duration =>
  (entries.findLast(({ from }) => from <= machineInstant) ?? entries[0])?.offset ?? 0;
