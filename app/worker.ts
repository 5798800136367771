import { assemble } from './assemble.ts';
import { openDatabase } from './open-database.ts';
import { refuseUnusableQueue } from './queue-server.ts';
import { run } from './run.ts';
import { startWorker } from './start-worker.ts';
import { createWeb } from './start-web.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** `npm run worker`: answers, sends, and runs what is due. Any number. Its port only tells how it is. */
await run('worker', async (config, log) => {
  await refuseUnusableQueue(config, log);
  const database = await openDatabase(config, log, { migrate: false });
  const parts = assemble(config, log, database);
  const app = await createWeb(parts, { webhooks: false });
  const worker = startWorker(parts);
  const address = await app.listen({ port: config.port, host: config.host });
  stopOnSignal(log, [() => worker.stop(), () => app.close(), () => database.close()]);
  log.info({ url: address }, 'Callout worker is at work');
});
