import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DrillReport } from './drill.ts';
import { drills } from './drills.ts';

const RUN = fileURLToPath(new URL('../dist/drills/run.js', import.meta.url));
const ALL_WITHIN_MS = 600_000;

/** Plays them as an operator would: the built command, in a process of its own, with real processes around it. */
const playAll = (): Promise<ReadonlyMap<string, DrillReport>> =>
  new Promise((resolve) => {
    execFile(process.execPath, [RUN, '--all', '--json'], { timeout: ALL_WITHIN_MS }, (_error, stdout) => {
      const reports = stdout.split('\n').filter((line) => line.startsWith('{'));
      resolve(new Map(reports.map((line) => JSON.parse(line) as DrillReport).map((report) => [report.drill, report])));
    });
  });

describe('The risk register, played', () => {
  let reports: ReadonlyMap<string, DrillReport> = new Map();
  beforeAll(async () => {
    reports = await playAll();
  }, ALL_WITHIN_MS);

  for (const { name, story } of drills) {
    it(`${name}: ${story}`, () => {
      const report = reports.get(name);
      expect(report?.failed).toEqual([]);
      expect(report?.checks).toBeGreaterThan(0);
    });
  }
});
