import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../prisma/embedded/free-port.ts';
import { type Bench, median, ms } from './bench.ts';
import { startServer } from './servers/start-server.ts';

const ROUNDS = 3;

const timed = async (dataDir: string): Promise<number> => {
  const started = performance.now();
  const server = await startServer('app/all-in-one.js', { PORT: String(await freePort()), DATA_DIR: dataDir });
  const took = performance.now() - started;
  await server.stop();
  return took;
};

export const startToReady: Bench = {
  name: 'start-to-ready',
  about: 'npm start, installed and built, to the first yes of /readyz: with an empty folder, and again',
  run: async () => {
    const first: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const dataDir = mkdtempSync(join(tmpdir(), 'callout-bench-'));
      first.push(await timed(dataDir));
      again.push(await timed(dataDir));
      rmSync(dataDir, { recursive: true, force: true });
    }
    const plain = { against: '', ratio: '' };
    return [
      { what: 'first start', ours: ms(median(first)), ...plain, goal: '≤ 5,000 ms' },
      { what: 'later start', ours: ms(median(again)), ...plain, goal: '≤ 5,000 ms' },
    ];
  },
};
