import { fileURLToPath } from 'node:url';
import staticFiles from '@fastify/static';
import type { FastifyError, FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { addClockRoutes } from './clock-routes.ts';
import { createWatchers, type Watched } from './event-stream.ts';
import { refuseOthers } from './loopback-only.ts';
import { addPhoneActs, findPhone, perform, reachPhones } from './phone-routes.ts';
import { readPhone } from './phone-views.ts';
import { readInput, type SandboxError } from './read-input.ts';

export interface SandboxRoutesOptions extends Watched {
  /** IANA zone in which the page shows the time. */
  readonly timeZone?: string;
}

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));
const resume = z.object({ after: z.coerce.number().int().min(0).default(0) });
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);
const file = z.object({ fileId: z.string().min(1).max(200) });

/** The page with the phones and what it lives on, for this machine alone. */
export const sandboxRoutes: FastifyPluginAsync<SandboxRoutesOptions> = async (app, options) => {
  const watchers = createWatchers();
  app.addHook('onRequest', refuseOthers);
  // Streams never end by themselves; the server would wait for them.
  app.addHook('preClose', () => Promise.resolve(watchers.end()));
  app.setErrorHandler<FastifyError | SandboxError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'The sandbox failed');
    return reply.code(status).send({ error: status === 500 ? 'Something broke: see the log.' : error.message });
  });

  await app.register(staticFiles, { root: PAGE, prefix: '/sandbox/page/', cacheControl: false, index: false });
  app.get('/sandbox', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
  app.get('/sandbox/', (_request, reply) => reply.redirect('/sandbox'));
  addClockRoutes(app, options.clock, () => watchers.lookAtClock());
  addPhoneRoutes(app, options);
  app.get('/sandbox/api/events', (request, reply) => {
    // A browser that connects again by itself repeats the address, and says in the header what it has seen since.
    const seen = request.headers['last-event-id'];
    const { after } = readInput(resume, seen === undefined ? request.query : { after: seen });
    watchers.open(options, request, reply, after);
  });
};

const addPhoneRoutes = (
  app: FastifyInstance,
  { telegram, phones, clock, timeZone = 'Europe/Berlin' }: SandboxRoutesOptions,
): void => {
  app.get('/sandbox/api/phones', async () => ({
    phones: telegram === null ? [] : await phones(),
    elsewhere: telegram === null,
    timeZone,
  }));
  app.get('/sandbox/api/phones/:id', async ({ params }) => {
    const reached = reachPhones(telegram);
    const phone = await findPhone(phones, params);
    return { phone, ...(await perform(() => readPhone(reached, clock, phone, 0))) };
  });
  app.get('/sandbox/api/commands', async () => perform(() => reachPhones(telegram).commands()));
  app.get('/sandbox/api/files/:fileId', async (request, reply) => {
    const reached = reachPhones(telegram);
    const { fileId } = readInput(file, request.params);
    const found = await perform(() => reached.downloadFile({ fileId }));
    // Sent by whoever holds a phone: nothing of it may run here.
    reply.type(SHOWN.has(found.mimeType) ? found.mimeType : 'application/octet-stream');
    return reply.header('cache-control', 'private, max-age=86400').send(Buffer.from(found.base64, 'base64'));
  });
  addPhoneActs(app, telegram, phones);
};
