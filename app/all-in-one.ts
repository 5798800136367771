import { assemble } from './assemble.ts';
import { openDatabase } from './open-database.ts';
import { refuseUnusableQueue } from './queue-server.ts';
import { refuseMovedClock } from './refuse-moved-clock.ts';
import { run } from './run.ts';
import { registerSandbox } from './sandbox/register-sandbox.ts';
import { startSandbox } from './sandbox/start-sandbox.ts';
import { startWorker } from './start-worker.ts';
import { announceWebhooks, createWeb } from './start-web.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** `npm start`: everything in one process, on one machine; without tokens, with emulated platforms and their page. */
await run('all-in-one', async (config, log) => {
  await refuseUnusableQueue(config, log);
  const database = await openDatabase(config, log, { migrate: true });
  if (!config.clockMayMove) await refuseMovedClock(database.pool);
  const sandbox =
    config.sandbox && config.accounts.telegram === null ? await startSandbox(config, database, log) : null;
  const parts = assemble({ ...config, ...sandbox?.surroundings }, log, database);
  const app = await createWeb(parts, {
    webhooks: true,
    pages: async (pages) => {
      if (config.sandbox) await registerSandbox(pages, parts, sandbox);
    },
  });
  const worker = startWorker(parts);
  const address = await app.listen({ port: config.port, host: config.host });
  announceWebhooks(parts, address);
  const stopping = stopOnSignal(log, [
    () => app.close(),
    () => worker.stop(),
    async () => sandbox?.stop(),
    () => database.close(),
  ]);
  await sandbox?.populate().catch((error: unknown) => {
    // Stopped in the middle of it: the next start goes on where this one ended.
    if (!stopping.aborted) throw error;
  });
  if (stopping.aborted) return;
  log.info({ url: address }, sandbox ? `Callout is ready: open ${address}/sandbox` : 'Callout is ready');
});
