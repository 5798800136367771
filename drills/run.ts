import { Command } from 'commander';
import type { DrillReport, Tell } from './drill.ts';
import { drills } from './drills.ts';
import { type Performance, planProgramme } from './programme.ts';
import { type Checks, createChecks } from './stage/checks.ts';
import { type Cluster, startCluster } from './stage/cluster.ts';
import { createStage } from './stage/create-stage.ts';
import type { QueueKind } from './stage/queue-store.ts';
import { shapeFor } from './stage/shapes.ts';

interface Options {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly queue?: string;
}

const play = async ({ drill, queue }: Performance, cluster: Cluster, tell: Tell): Promise<DrillReport> => {
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
  return { drill: drill.name, queue, risk: drill.risk, ok: failed.length === 0, seconds, checks: checks.count, failed };
};

const playAll = async (performances: readonly Performance[], json: boolean): Promise<readonly DrillReport[]> => {
  const tell: Tell = json ? () => undefined : (line) => console.log(`  ${line}`);
  const reports: DrillReport[] = [];
  const shared = new Map<QueueKind, Cluster>();
  try {
    for (const performance of performances) {
      const { drill, queue } = performance;
      if (!json) console.log(`\n${drill.name} [${drill.risk.join(', ')}] on ${queue}: ${drill.story}`);
      const isShared = drill.cluster === 'shared';
      const cluster = (isShared ? shared.get(queue) : undefined) ?? (await startCluster(shapeFor(drill, queue)));
      if (isShared) shared.set(queue, cluster);
      const report = await play(performance, cluster, tell);
      if (!isShared) await cluster.stop();
      reports.push(report);
      console.log(
        json
          ? JSON.stringify(report)
          : `${report.ok ? 'passed' : 'FAILED'} in ${report.seconds} s, ${report.checks} checks`,
      );
    }
  } finally {
    for (const cluster of shared.values()) await cluster.stop();
  }
  return reports;
};

const list = (): void => {
  for (const { name, risk, story, only } of drills)
    console.log(`${name.padEnd(20)} ${risk.join(', ').padEnd(10)} ${story}${only ? ` (on ${only} only)` : ''}`);
};

const command = new Command('drill')
  .description('Plays the risk register against the running system. Without a name it lists the drills.')
  .argument('[names...]', 'drills to play')
  .option('--all', 'play all of them')
  .option('--json', 'one JSON object per drill, queue and line')
  .option(
    '--queue <backend>',
    'where the queue lives: postgres (needs nothing installed), redis (production shape), both',
  );

const main = async (): Promise<void> => {
  command.parse();
  const { all = false, json = false, queue } = command.opts<Options>();
  if (!all && command.args.length === 0) return list();
  const { performances, leftOut } = planProgramme({ names: command.args, all, queue });
  const reports = await playAll(performances, json);
  for (const { name, only } of json ? [] : leftOut) console.log(`Left out: ${name}, which plays on ${only} only.`);
  process.exitCode = reports.every(({ ok }) => ok) ? 0 : 1;
};

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
