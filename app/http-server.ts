import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';

const BODY_LIMIT = 1_048_576;

/**
 * The HTTP surface that every process has. What browsers may open is registered by `pages`, with the headers that guard
 * them; webhooks are registered on what comes back, since writing those headers costs more than taking in an update.
 */
export const createHttpServer = async (
  log: FastifyBaseLogger,
  pages: (app: FastifyInstance) => Promise<void>,
): Promise<FastifyInstance> => {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
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
  await app.register(async (scope) => {
    await scope.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
    scope.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'There is nothing here' }));
    await pages(scope);
  });
  return app;
};
