import type { FastifyInstance } from 'fastify';

/** Where an emulator's own addresses begin; known once its server listens. */
export function rootOf(app: FastifyInstance): string {
  const address = app.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the emulator is not listening yet');
  const host = address.family === 'IPv6' ? '[::1]' : '127.0.0.1';
  return `http://${host}:${address.port}${app.prefix}`;
}
