import { Command } from 'commander';
import type { Drill, DrillReport, Tell } from './drill.ts';
import { drills } from './drills.ts';
import { type Checks, createChecks } from './stage/checks.ts';
import { type Cluster, startCluster } from './stage/cluster.ts';
import { createStage } from './stage/create-stage.ts';

interface Options {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly queue: string;
}

const play = async (drill: Drill, cluster: Cluster, tell: Tell): Promise<DrillReport> => {
  const started = performance.now();
  const checks: Checks = createChecks(tell);
  const failed: string[] = [];
  try {
    const stage = createStage(cluster, drills.indexOf(drill), tell, checks);
    await stage.clock.toNextMorning();
    await drill.play(stage);
  } catch (error) {
    failed.push(error instanceof Error ? error.message : String(error));
    tell(`  ✗ ${failed[0]}`);
  }
  failed.unshift(...checks.failed);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return { drill: drill.name, risk: drill.risk, ok: failed.length === 0, seconds, checks: checks.count, failed };
};

const playAll = async (chosen: readonly Drill[], json: boolean): Promise<readonly DrillReport[]> => {
  const tell: Tell = json ? () => undefined : (line) => console.log(`  ${line}`);
  const reports: DrillReport[] = [];
  let shared: Cluster | null = null;
  try {
    for (const drill of chosen) {
      if (!json) console.log(`\n${drill.name} [${drill.risk.join(', ')}]: ${drill.story}`);
      const own = drill.cluster === 'shared' ? null : await startCluster(['web', 'worker']);
      if (!own) shared ??= await startCluster(['all-in-one']);
      const cluster = own ?? shared;
      if (!cluster) continue;
      const report = await play(drill, cluster, tell);
      await own?.stop();
      reports.push(report);
      console.log(
        json
          ? JSON.stringify(report)
          : `${report.ok ? 'passed' : 'FAILED'} in ${report.seconds} s, ${report.checks} checks`,
      );
    }
  } finally {
    await shared?.stop();
  }
  return reports;
};

const choose = (names: readonly string[], all: boolean): readonly Drill[] => {
  const unknown = names.filter((name) => !drills.some((drill) => drill.name === name));
  if (unknown.length > 0) throw new Error(`There is no drill ${unknown.join(', ')}`);
  return all ? drills : drills.filter(({ name }) => names.includes(name));
};

const list = (): void => {
  for (const { name, risk, story } of drills) console.log(`${name.padEnd(20)} ${risk.join(', ').padEnd(10)} ${story}`);
};

const command = new Command('drill')
  .description('Plays the risk register against the running system. Without a name it lists the drills.')
  .argument('[names...]', 'drills to play')
  .option('--all', 'play all of them')
  .option('--json', 'one JSON object per drill and line')
  .option('--queue <backend>', 'which backend the queue runs on: postgres', 'postgres');

const main = async (): Promise<void> => {
  command.parse();
  const { all = false, json = false, queue } = command.opts<Options>();
  if (queue !== 'postgres') throw new Error(`--queue ${queue}: there is only the backend "postgres"`);
  const chosen = choose(command.args, all);
  if (chosen.length === 0) return list();
  const reports = await playAll(chosen, json);
  process.exitCode = reports.every(({ ok }) => ok) ? 0 : 1;
};

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
