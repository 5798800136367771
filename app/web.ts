import { assemble } from './assemble.ts';
import { openDatabase } from './open-database.ts';
import { run } from './run.ts';
import { registerSandbox } from './sandbox/register-sandbox.ts';
import { announceWebhooks, createWeb } from './start-web.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** `npm run web`: takes webhooks. Stateless, any number, behind load balancers. */
await run('web', async (config, log) => {
  const database = await openDatabase(config, log, { migrate: false });
  const parts = assemble(config, log, database);
  const app = await createWeb(parts, {
    webhooks: true,
    pages: async (pages) => {
      if (config.sandbox) await registerSandbox(pages, parts, null);
    },
  });
  const address = await app.listen({ port: config.port, host: config.host });
  announceWebhooks(parts, address);
  stopOnSignal(log, [() => app.close(), () => database.close()]);
  log.info({ url: address }, 'Callout web listens');
});
