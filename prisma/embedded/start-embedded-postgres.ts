import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { claimDataDir } from './claim-data-dir.ts';
import { createCluster } from './create-cluster.ts';
import { ensureDatabase } from './ensure-database.ts';
import { freePort } from './free-port.ts';
import type { ServerOwner } from './hold-lifeline.ts';
import { keepPassword } from './keep-password.ts';
import { linkCluster, placeCluster } from './place-cluster.ts';
import { preparePostgresBinaries } from './prepare-postgres-binaries.ts';
import { PortTaken, runPostgres, type RunningServer, type ServerPlan } from './run-postgres.ts';
import { chooseServerAccount } from './server-account.ts';
import { DATABASE, SUPERUSER } from './server-settings.ts';
import { stopOrphanedServer } from './stop-orphaned-server.ts';
import { supervisePostgres } from './supervise-postgres.ts';

const PORT_ATTEMPTS = 5;

export type EmbeddedPostgresOptions = {
  /** Made if missing; the cluster is in its `postgres`, the log in `postgres.log`. */
  dataDir: string;
  log?: (line: string) => void;
  /** Whether commits survive a crash of the machine (default), and not only of processes, which is enough for tests. */
  durable?: boolean;
  /** By default any free one. */
  port?: number;
  /** The process whose end stops the server; by default this one. */
  owner?: ServerOwner;
};

export type EmbeddedPostgres = {
  /** Of the database `callout`, with the password in it: never log it. */
  readonly url: string;
  readonly port: number;
  /** Of the server as it runs now: a server that was killed comes back, on the same port, under another pid. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
  /** SIGKILL, for drills. */
  readonly kill: () => void;
};

/**
 * Starts the PostgreSQL of this DATA_DIR on 127.0.0.1, after making it if there is none and recovering it if its
 * predecessor crashed. It runs until `stop`, or until the owning process ends, by whatever signal.
 *
 * Throws `DataDirInUse` when another live process has it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  mkdirSync(options.dataDir, { recursive: true });
  const dataDir = realpathSync(options.dataDir);
  const claim = await claimDataDir(dataDir);
  try {
    const { plan, password } = await prepare(dataDir, options, log);
    const { server, port } = await runOnPort(plan, options.port);
    const supervised = supervisePostgres(plan, port, server, log);
    const urlOf = (database: string) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
    try {
      await ensureDatabase(urlOf);
    } catch (error) {
      await supervised.stop();
      throw error;
    }
    let stopped: Promise<void> | undefined;
    return {
      url: urlOf(DATABASE),
      port,
      get pid() {
        return supervised.pid;
      },
      stop: () => (stopped ??= supervised.stop().finally(claim.release)),
      kill: supervised.kill,
    };
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function prepare(dataDir: string, options: EmbeddedPostgresOptions, log: (line: string) => void) {
  const account = chooseServerAccount(join(dataDir, 'postgres'));
  const durable = options.durable ?? true;
  const binDir = preparePostgresBinaries(account, dataDir, log);
  const { directory, isNew } = placeCluster(dataDir, account, log);
  const password = keepPassword(dataDir, isNew);
  if (isNew) {
    await createCluster({ directory, binDir, account, password, durable });
    linkCluster(dataDir, directory);
  } else {
    await stopOrphanedServer(directory, binDir, log);
  }
  const plan: ServerPlan = { dataDir, clusterDir: directory, binDir, account, durable, owner: options.owner };
  return { plan, password };
}

async function runOnPort(plan: ServerPlan, wished?: number): Promise<{ server: RunningServer; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wished ?? (await freePort());
    try {
      return { server: await runPostgres(plan, port), port };
    } catch (error) {
      if (!(error instanceof PortTaken) || wished || attempt >= PORT_ATTEMPTS) throw error;
    }
  }
}
