import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresBackend, Queue, runMigrations, Worker, type PostgresConnectionOptions } from 'bullmq';
import { Pool } from 'pg';
import { shareHealth } from '../jobs/health/share-health.ts';
import { startJobs } from '../jobs/start-jobs.ts';
import { timerHandlers } from '../jobs/timers/timer-handlers.ts';
import { createPrometheusMetrics } from '../admin/api/prometheus-metrics.ts';
import { createLog } from '../app/create-log.ts';
import { openDatabase } from '../app/open-database.ts';
import { assemble } from '../app/assemble.ts';
import { readConfig } from '../app/config.ts';
import type { ChannelAdapter, Probe } from '../core/ports/channel-adapter.ts';
import { createFlowGauges } from '../prisma/flow/flow-gauges.ts';
import { listenForWakeUps } from '../prisma/flow/listen.ts';
import { createOutboxStore } from '../prisma/flow/outbox.ts';
import { createTimerQueue } from '../prisma/flow/timers.ts';
import { createTurnStore } from '../prisma/flow/turns.ts';
import { type Bench, median, perSecond } from './bench.ts';
import { withDatabase } from './with-database.ts';

const JOBS = 3_000;
const ROUNDS = 3;
const CONCURRENCY = 64;

/** BullMQ's own default, in a database of its own beside ours. */
const SCHEMA = 'bullmq';

const rawDatabase = async (databaseUrl: string): Promise<string> => {
  const admin = new Pool({ connectionString: databaseUrl, max: 1 });
  const { rowCount } = await admin.query("SELECT FROM pg_database WHERE datname = 'bench_raw'");
  if (rowCount === 0) await admin.query('CREATE DATABASE bench_raw');
  await admin.end();
  return Object.assign(new URL(databaseUrl), { pathname: '/bench_raw' }).href;
};

/** Raw BullMQ on the same server: jobs added in bulk and handled by nothing, with the same concurrency. */
const raw = async (databaseUrl: string): Promise<number> => {
  const pool = new Pool({
    connectionString: await rawDatabase(databaseUrl),
    max: 10,
    options: `-c search_path=${SCHEMA} -c synchronous_commit=off`,
  });
  const client = await pool.connect();
  await runMigrations(client, SCHEMA);
  client.release();
  // pg's own types of `query` are richer than what BullMQ declares.
  const connection = pool as unknown as PostgresConnectionOptions;
  const queue = new Queue('raw', { connection, defaultJobOptions: { removeOnComplete: true } }, createPostgresBackend);
  const completed = { count: 0 };
  const worker = new Worker(
    'raw',
    () => Promise.resolve(),
    { connection, concurrency: CONCURRENCY },
    createPostgresBackend,
  );
  worker.on('completed', () => {
    completed.count += 1;
  });
  await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
  const started = performance.now();
  await queue.addBulk(
    Array.from({ length: JOBS }, (_, i) => ({ name: 'job', data: { i }, opts: { jobId: `r-${randomUUID()}` } })),
  );
  while (completed.count < JOBS) await sleep(5);
  const rate = JOBS / ((performance.now() - started) / 1_000);
  await worker.close();
  await queue.close();
  await pool.end();
  return rate;
};

/** The whole way: rows in the outbox, the relay, BullMQ, and the row settled; the platform answers at once. */
const ours = async (databaseUrl: string): Promise<number> => {
  const log = createLog('error', 'bench');
  const config = readConfig({ DATABASE_URL: databaseUrl, SANDBOX: 'on', LOG_LEVEL: 'error' });
  const database = await openDatabase(config, log, { migrate: false });
  const { unitOfWork } = assemble(config, log, database);
  const platform = instantPlatform();
  const metrics = createPrometheusMetrics();
  const wakeUps = listenForWakeUps({ connectionString: databaseUrl }, log);
  const adapters = new Map([['telegram', platform.adapter]] as const);
  const health = shareHealth({ unitOfWork, wakeUps, adapters, metrics, log, now: () => performance.now() });
  const jobs = startJobs({
    turns: createTurnStore(database.pool, unitOfWork),
    outbox: createOutboxStore(database.pool),
    timers: createTimerQueue(database.pool, unitOfWork),
    gauges: createFlowGauges(database.pool),
    queueServer: { postgresUrl: databaseUrl },
    wakeUps,
    unitOfWork,
    adapters,
    circuits: health.circuits,
    timerHandlers,
    handleInbound: () => Promise.resolve(),
    isWaitingForMore: () => false,
    onDeadUpdate: () => Promise.resolve(),
    onSettled: () => Promise.resolve(),
    metrics,
    log,
  });
  while (!/^callout_queue_up 1$/m.test((await metrics.expose()).text)) await sleep(20);
  await prepareMessages(database.pool, JOBS);
  const started = performance.now();
  await fillOutbox(database.pool);
  while (platform.sent() < JOBS) await sleep(5);
  while ((await unsent(database.pool)) > 0) await sleep(5);
  const rate = JOBS / ((performance.now() - started) / 1_000);
  await jobs.drain();
  await health.watch.stop();
  await wakeUps.close();
  await database.close();
  return rate;
};

const instantPlatform = (): { adapter: ChannelAdapter; sent(): number } => {
  let sent = 0;
  const capabilities = {
    buttons: 8,
    edit: true,
    textLimit: 4096,
    takesLocation: false,
    asksForContact: false,
    links: true,
    media: false,
    window: null,
    beyondWindow: 'nothing',
    receipts: 'none',
    carrierKeywords: false,
  } as const;
  const send: ChannelAdapter['send'] = () => {
    sent += 1;
    return Promise.resolve({ kind: 'accepted', platformRef: `t${sent}` });
  };
  return { adapter: { channel: 'telegram', capabilities, parse: () => null, send, probe }, sent: () => sent };
};

const probe = (): Promise<Probe> => Promise.resolve({ kind: 'accepted', platformRef: null });

const unsent = async (pool: Pool): Promise<number> =>
  (await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE status = 'waiting'`)).rows[0]?.n ?? 0;

/** As many people, each with a chat in which a message waits to be sent. */
const prepareMessages = async (pool: Pool, count: number): Promise<void> => {
  await pool.query('TRUNCATE outbox, chat_message, contact_point');
  await pool.query(
    `WITH people AS (
       INSERT INTO person (id, name, roles, locale, time_zone, created_at)
       SELECT gen_random_uuid(), 'Bench', '{customer}', 'en', 'UTC', now() FROM generate_series(1, $1) RETURNING id),
     points AS (
       INSERT INTO contact_point (id, person_id, channel, address, verified)
       SELECT gen_random_uuid(), id, 'telegram', id::text, true FROM people RETURNING id, person_id)
     INSERT INTO chat_message (id, person_id, contact_point_id, message, state)
     SELECT 'm' || replace(id::text, '-', ''), person_id, id, '{"body":"Hello"}', 'closed' FROM points`,
    [count],
  );
  // As a database that has been in use for a minute has done by itself.
  await pool.query('ANALYZE');
};

/** What a use case does at its end: the rows, and a word to whoever listens. */
const fillOutbox = async (pool: Pool): Promise<void> => {
  await pool.query(
    `INSERT INTO outbox (id, recipient, kind, payload, trace_id)
     SELECT gen_random_uuid(), contact_point_id::text, 'send',
       jsonb_build_object('kind', 'send', 'contactPointId', contact_point_id, 'messageId', id, 'message', message), 'bench'
     FROM chat_message`,
  );
  await pool.query("SELECT pg_notify('callout', 'outbox')");
};

export const jobsPerSecond: Bench = {
  name: 'jobs-per-second',
  about: `${JOBS} jobs through outbox, relay and BullMQ to settled, against raw BullMQ doing nothing`,
  run: () =>
    withDatabase(async (databaseUrl) => {
      const rates = { raw: [] as number[], ours: [] as number[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        rates.raw.push(await raw(databaseUrl));
        rates.ours.push(await ours(databaseUrl));
      }
      const [r, o] = [median(rates.raw), median(rates.ours)];
      const row = { ours: perSecond(o), against: perSecond(r), ratio: (o / r).toFixed(2), goal: '≥ 0.8' };
      return [{ what: 'jobs settled', ...row }];
    }),
};
