import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Emulator } from '../emulator.ts';
import { parseJson } from '../../../../emulation/json.ts';
import { callMethod, type HttpAnswer, type IncomingCall } from './call-method.ts';
import { signature } from './media.ts';

/** The classic API, Content and Senders APIs (the SDK gives each a host of its own; here they share one), and the media store. */
export function addRestRoutes(app: FastifyInstance, emulator: Emulator): void {
  for (const url of ['/2010-04-01/*', '/v1/*', '/v2/*']) {
    app.route({
      method: ['GET', 'POST', 'PUT', 'DELETE'],
      url,
      handler: async (request, reply) => sendOrCut(request, reply, await callMethod(emulator, readCall(app, request))),
    });
  }
  app.get<{ Params: { message: string; media: string }; Querystring: { Signature?: string } }>(
    '/mms/:message/:media',
    (request, reply) => {
      const { message, media } = request.params;
      const found = emulator.world.messages.get(message)?.media.find(({ sid }) => sid === media);
      const isSigned = request.query.Signature === signature(emulator, media);
      if (!found || !isSigned)
        return reply.code(403).type('application/xml').send('<Error><Code>AccessDenied</Code></Error>');
      return reply.type(found.contentType).send(found.bytes);
    },
  );
}

function readCall(app: FastifyInstance, request: FastifyRequest): IncomingCall {
  const [path = '', query = ''] = (request.raw.url ?? '').split('?');
  const body = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const isForm = type === 'application/x-www-form-urlencoded';
  return {
    verb: request.method,
    path: path.slice(app.prefix.length),
    values: new URLSearchParams([query, ...(isForm ? [body] : [])].filter((part) => part !== '').join('&')),
    json: type === 'application/json' ? parseJson(body) : undefined,
    authorization: request.headers.authorization,
  };
}

function sendOrCut(request: FastifyRequest, reply: FastifyReply, answer: HttpAnswer | 'cut'): FastifyReply {
  if (answer === 'cut') {
    reply.hijack();
    request.raw.socket.resetAndDestroy();
    return reply;
  }
  if (answer.retryAfter !== undefined) void reply.header('retry-after', String(answer.retryAfter));
  void reply.code(answer.status);
  if ('location' in answer) return reply.header('location', answer.location).send('');
  return answer.body === null
    ? reply.send()
    : reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body));
}
