import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badRequest, unauthorized, unknownMethod } from './answers.ts';
import type { ApiAnswer } from './bot-api-types.ts';
import { callMethod } from './call-method.ts';
import type { Emulator } from './emulator.ts';
import { findFileByPath, maxDownloadBytes } from './files.ts';
import { readRequest } from './read-request.ts';

/** `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function addBotApiRoutes(app: FastifyInstance, emulator: Emulator): void {
  app.route<{ Params: { token: string; method: string } }>({
    method: ['GET', 'POST'],
    url: '/bot:token/:method',
    handler: (request, reply) => answerCall(emulator, request, reply),
  });
  app.get<{ Params: { token: string; '*': string } }>('/file/bot:token/*', (request, reply) => {
    if (!isTokenRight(emulator, request.params.token)) return send(reply, unauthorized());
    const file = findFileByPath(emulator, request.params['*']);
    if (!file) return send(reply, { ok: false, error_code: 404, description: 'Not Found' });
    if (file.size > maxDownloadBytes) return send(reply, badRequest('file is too big'));
    return reply.type('application/octet-stream').send(file.bytes);
  });
}

function isTokenRight(emulator: Emulator, token: string): boolean {
  return token === emulator.world.token && !emulator.world.tokenRevoked;
}

async function answerCall(
  emulator: Emulator,
  request: FastifyRequest<{ Params: { token: string; method: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { token, method } = request.params;
  if (token !== emulator.world.token) return send(reply, unauthorized());
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const query = request.raw.url?.split('?')[1] ?? '';
  const params = readRequest(query, request.headers['content-type'] ?? '', body);
  if (!params) return send(reply, badRequest("can't parse request parameters"));

  const answer = await callMethod(emulator, {
    method,
    params,
    via: 'http',
    at: emulator.now(),
    hungUp: hangUpSignal(reply),
  });
  if (answer !== 'cut') return send(reply, answer);
  reply.hijack();
  request.raw.socket.resetAndDestroy();
  return reply;
}

function hangUpSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

function send(reply: FastifyReply, answer: ApiAnswer): FastifyReply {
  const status = answer.ok ? 200 : answer.error_code;
  const retryAfter = answer.ok ? undefined : answer.parameters?.retry_after;
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  return reply.code(status).type('application/json').send(JSON.stringify(answer));
}

/** Telegram answers paths it does not know in its own envelope. */
export function addNotFound(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => send(reply, unknownMethod()));
}
