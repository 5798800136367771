import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { healthRoutes, type HealthRoutes } from '../admin/api/health-routes.ts';

const BODY_LIMIT = 1_048_576;

/** The HTTP surface that every process has; what else it serves is registered by its entry point. */
export const createHttpServer = async (log: FastifyBaseLogger, health: HealthRoutes): Promise<FastifyInstance> => {
  const app = fastify({
    loggerInstance: log,
    disableRequestLogging: true,
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  app.addHook('onResponse', (request, reply, done) => {
    // Only what went wrong is worth a line: 4xx are counted where they are decided, 5xx are ours.
    if (reply.statusCode >= 500)
      request.log.error({ url: request.routeOptions.url, status: reply.statusCode }, 'Answered with an error');
    done();
  });
  await app.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  await app.register(healthRoutes, health);
  return app;
};
