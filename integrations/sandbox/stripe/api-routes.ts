import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callApi } from './call-api.ts';
import type { Emulator } from './emulator.ts';

/** `/v1/*`, as Stripe's API answers it. */
export const addApiRoutes = (app: FastifyInstance, emulator: Emulator): void => {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const url = new URL(request.raw.url ?? '/', 'http://stripe');
    const body = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    const key = request.headers['idempotency-key'];
    const outcome = await callApi(emulator, {
      verb: request.method,
      path: url.pathname.slice(app.prefix.length),
      form: request.method === 'GET' ? url.search.slice(1) : body,
      authorization: request.headers.authorization,
      idempotencyKey: typeof key === 'string' ? key : null,
    });
    if (outcome === 'cut') {
      request.raw.socket.destroy();
      return reply.hijack();
    }
    if (outcome === 'garbage') return reply.type('application/json').send('<html>502 Bad Gateway');
    void reply.header('request-id', `req_${emulator.calls.length}`);
    if (outcome.status === 429) void reply.header('retry-after', '1');
    return reply.code(outcome.status).send(outcome.body);
  };
  app.get('/v1/*', answer);
  app.post('/v1/*', answer);
};
