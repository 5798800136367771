import type { FastifyReply, FastifyRequest } from 'fastify';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A page of another site can point its own name at 127.0.0.1 and have a browser call us: the Host header then says
 * that name. And it can post here without reading the answer: then Origin is not ours.
 */
export const refuseOthers = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
  const { host, origin } = request.headers;
  if (host === undefined || !LOOPBACK_NAMES.has(nameIn(host))) {
    return reply.code(403).send({ error: 'The sandbox answers only on this machine, as localhost or 127.0.0.1.' });
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return reply.code(403).send({ error: 'The sandbox takes orders only from its own page.' });
  }
  return undefined;
};

const nameIn = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();
