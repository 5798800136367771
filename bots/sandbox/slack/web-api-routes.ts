import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { failed } from './answers.ts';
import { callMethod, type HttpAnswer, withFaults } from './call-method.ts';
import type { Emulator } from './emulator.ts';
import { readRequest } from './read-request.ts';
import { respond } from './response-urls.ts';
import { isRecord, parseJson } from '../../../emulation/json.ts';
import type { Json } from './slack-types.ts';

/** `/api/<method>`, `/actions/…` for response URLs, `/files-pri/…` for downloads. */
export function addWebApiRoutes(app: FastifyInstance, emulator: Emulator): void {
  app.route<{ Params: { method: string } }>({
    method: ['GET', 'POST'],
    url: '/api/:method',
    handler: (request, reply) => answerCall(emulator, request, reply),
  });
  app.post<{ Params: { '*': string } }>('/actions/*', (request, reply) => answerResponse(emulator, request, reply));
  app.get<{ Params: { file: string } }>('/files-pri/:file/*', (request, reply) => {
    const id = request.params.file.slice(request.params.file.indexOf('-') + 1);
    const { world } = emulator;
    const isAllowed = bearerOf(request) === world.botToken && world.tokenState === 'ok';
    // Slack shows its sign-in page to whoever brings no good token, with 200 and as HTML.
    if (!isAllowed) return reply.type('text/html; charset=utf-8').send('<!DOCTYPE html><title>Sign in | Slack</title>');
    const file = world.files.get(id);
    if (!file) return reply.code(404).type('text/html; charset=utf-8').send('<!DOCTYPE html><title>Not found</title>');
    return reply.type(file.mimeType).send(file.bytes);
  });
}

function bearerOf(request: FastifyRequest): string | null {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function bodyOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

async function answerCall(
  emulator: Emulator,
  request: FastifyRequest<{ Params: { method: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const query = request.raw.url?.split('?')[1] ?? '';
  const read = readRequest(query, request.headers['content-type'] ?? '', bodyOf(request));
  if ('error' in read) return send(reply, { status: 200, body: failed(read.error) });
  const { values } = read;
  const inBody = typeof values['token'] === 'string' ? values['token'] : null;
  const answer = await callMethod(emulator, {
    method: request.params.method,
    values,
    token: bearerOf(request) ?? inBody,
    at: emulator.now(),
  });
  return sendOrCut(request, reply, answer);
}

async function answerResponse(
  emulator: Emulator,
  request: FastifyRequest<{ Params: { '*': string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const parsed = parseJson(bodyOf(request).toString('utf8'));
  const values: Json = isRecord(parsed) ? parsed : {};
  let status = 200;
  const call = { method: 'response_url', values, at: emulator.now() };
  const answer = await withFaults(emulator, call, () => {
    const said = isRecord(parsed) ? respond(emulator, request.params['*'], parsed) : failed('invalid_payload');
    if (!said.ok) status = ['used_url', 'expired_url'].includes(said.error) ? 404 : 400;
    return said;
  });
  return sendOrCut(request, reply, answer === 'cut' || answer.status !== 200 ? answer : { ...answer, status });
}

function sendOrCut(request: FastifyRequest, reply: FastifyReply, answer: HttpAnswer | 'cut'): FastifyReply {
  if (answer !== 'cut') return send(reply, answer);
  reply.hijack();
  request.raw.socket.resetAndDestroy();
  return reply;
}

function send(reply: FastifyReply, { status, retryAfter, body }: HttpAnswer): FastifyReply {
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  if (typeof body === 'string') return reply.code(status).type('text/plain').send(body);
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body));
}
