import type { FastifyPluginCallback } from 'fastify';
import type { PrometheusMetrics } from './prometheus-metrics.ts';

export interface HealthRoutes {
  readonly metrics: PrometheusMetrics;
  /** Everything that must be true before traffic is sent here; each names itself and throws why it is not. */
  readonly readiness: Readonly<Record<string, () => Promise<void>>>;
}

/** `GET /livez`: the process turns. `GET /readyz`: it can do its work, or what keeps it. `GET /metrics`. */
export const healthRoutes: FastifyPluginCallback<HealthRoutes> = (app, { metrics, readiness }, done) => {
  app.get('/livez', { logLevel: 'warn' }, () => ({ ok: true }));
  app.get('/readyz', { logLevel: 'warn' }, async (_request, reply) => {
    const parts = await Promise.all(Object.entries(readiness).map(async ([name, check]) => [name, await say(check)]));
    const ready = parts.every(([, state]) => state === 'ok');
    return reply.code(ready ? 200 : 503).send({ ok: ready, ...Object.fromEntries(parts) });
  });
  app.get('/metrics', { logLevel: 'warn' }, async (_request, reply) => {
    const { contentType, text } = await metrics.expose();
    return reply.type(contentType).send(text);
  });
  done();
};

const say = async (check: () => Promise<void>): Promise<string> => {
  try {
    await check();
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : 'failed';
  }
};
