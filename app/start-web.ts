import type { FastifyInstance } from 'fastify';
import { healthRoutes, type HealthRoutes } from '../admin/api/health-routes.ts';
import { createSchemaCheck } from '../prisma/migrate/schema-check.ts';
import { MIGRATIONS_DIR } from '../prisma/migrate/own-schema.ts';
import type { Parts } from './assemble.ts';
import { createHttpServer } from './http-server.ts';

export interface Serves {
  readonly webhooks: boolean;
  /** Registers what else browsers may open. */
  readonly pages?: (app: FastifyInstance) => Promise<void>;
}

/** The HTTP surface of a process: health and metrics everywhere, webhooks where they come in. */
export const createWeb = async (parts: Parts, serves: Serves): Promise<FastifyInstance> => {
  const { database, metrics, connections, billing, media, log } = parts;
  const schema = createSchemaCheck(database.pool, MIGRATIONS_DIR);
  // Not a reason to end: it begins to work by itself as soon as somebody has migrated.
  await schema().catch((error: unknown) => log.error({}, error instanceof Error ? error.message : String(error)));
  const health: HealthRoutes = {
    metrics,
    readiness: { database: async () => void (await database.pool.query('SELECT 1')), schema },
  };
  const app = await createHttpServer(log, async (pages) => {
    await pages.register(healthRoutes, health);
    await serves.pages?.(pages);
    if (serves.webhooks) await billing?.pages?.(pages);
  });
  if (!serves.webhooks) return app;
  for (const { webhooks } of [...connections, ...(billing ? [billing] : [])]) await webhooks?.(app);
  await media.routes(app);
  return app;
};

/** Tells the platforms where we listen, once we do; again and again while they can't be told. */
export const announceWebhooks = ({ connections, config, listensAt, log }: Parts, listeningAt: string): void => {
  listensAt(listeningAt);
  const publicUrl = config.publicUrls[0] ?? listeningAt;
  for (const { announce } of connections) {
    void announce?.(publicUrl).catch((error: unknown) => log.error({ err: error }, 'A platform was not told'));
  }
};
