import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DrillReport } from '../drills/drill.ts';
import { drills } from '../drills/drills.ts';
import type { QueueKind } from '../drills/stage/queue-store.ts';

const RUN = fileURLToPath(new URL('../dist/drills/run.js', import.meta.url));
const ALL_WITHIN_MS = 900_000;

/** Plays them as an operator would: the built command, in a process of its own, with real processes around it. */
const play = (names: readonly string[], queue: QueueKind): Promise<ReadonlyMap<string, DrillReport>> =>
  new Promise((resolve) => {
    const wish = [...names, '--json', '--queue', queue];
    execFile(process.execPath, [RUN, ...wish], { timeout: ALL_WITHIN_MS }, (_error, stdout) => {
      const reports = stdout.split('\n').filter((line) => line.startsWith('{'));
      resolve(new Map(reports.map((line) => JSON.parse(line) as DrillReport).map((report) => [report.drill, report])));
    });
  });

/** A test for each drill that plays on this queue. */
export const registerIsPlayed = (queue: QueueKind): void => {
  let reports: ReadonlyMap<string, DrillReport> = new Map();
  const played = drills.filter(({ only, onceInCi }) =>
    only === undefined ? onceInCi !== true || queue === 'postgres' : only === queue,
  );
  beforeAll(async () => {
    reports = await play(
      played.map(({ name }) => name),
      queue,
    );
  }, ALL_WITHIN_MS);

  for (const { name, story } of played) {
    it(`${name}: ${story}`, () => {
      const report = reports.get(name);
      expect(report?.failed).toEqual([]);
      expect(report?.queue).toBe(queue);
      expect(report?.checks).toBeGreaterThan(0);
    });
  }
};
