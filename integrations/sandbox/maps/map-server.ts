import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { createMapFaults, type MapFault, type MapFaults } from './map-faults.ts';

/** One request as it came in, and how it ended; status 0: it was cut off. */
export interface MapRequest {
  readonly at: number;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly userAgent: string;
  readonly acceptLanguage: string;
  readonly status: number;
}

/** Orders for an emulator, from the same process or, by `mapControl`, from another. */
export interface MapControl {
  arm(fault: MapFault, times?: number | null): Promise<{ readonly id: number }>;
  disarm(id?: number): Promise<ReadonlyArray<{ readonly id: number; readonly struck: number }>>;
  /** Oldest first; the last 1,000. */
  requests(): Promise<readonly MapRequest[]>;
}

export interface MapServer {
  /** No slash at the end. */
  readonly root: string;
  readonly control: MapControl;
  close(): Promise<void>;
}

const REMEMBERED = 1_000;

/** A service of its own on loopback, with a desk for its faults and a book of its requests. */
export const startMapServer = async (
  routes: (app: FastifyInstance) => void,
  { port = 0 }: { readonly port?: number } = {},
): Promise<MapServer> => {
  // Keep-alive connections would keep a graceful close waiting.
  const app = fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 20_000 } });
  const faults = createMapFaults();
  const book: MapRequest[] = [];
  const control = directControl(faults, book);
  app.register((service, _, done) => {
    service.addHook('onRequest', (_request, reply) => strike(faults, book, reply));
    service.addHook('onResponse', (request, reply, over) => {
      note(book, request, reply.statusCode);
      over();
    });
    service.addHook('onRequestAbort', (request, over) => {
      note(book, request, 0);
      over();
    });
    routes(service);
    done();
  });
  addControlRoutes(app, control);
  await app.listen({ port, host: '127.0.0.1' });
  const address = app.server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return { root: `http://127.0.0.1:${bound}`, control, close: () => app.close() };
};

const strike = async (
  faults: MapFaults,
  book: MapRequest[],
  reply: FastifyReply,
): Promise<FastifyReply | undefined> => {
  for (const fault of faults.take()) {
    switch (fault.kind) {
      case 'delay':
        await sleep(fault.ms);
        break;
      case 'reset':
        note(book, reply.request, 0);
        reply.hijack();
        reply.request.raw.socket.resetAndDestroy();
        return reply;
      case 'garbage':
        return reply.type('text/html').send(fault.body ?? '<html><body>Welcome to nginx!</body></html>');
      case 'status':
        if (fault.retryAfter !== undefined) void reply.header('retry-after', fault.retryAfter);
        return reply.code(fault.status).type('text/html').send(`<html><body>${fault.status}</body></html>`);
    }
  }
  return undefined;
};

const note = (
  book: MapRequest[],
  { url, query, headers }: { url: string; query: unknown; headers: Readonly<Record<string, unknown>> },
  status: number,
): void => {
  const header = (name: string): string => (typeof headers[name] === 'string' ? headers[name] : '');
  book.push({
    at: Date.now(),
    path: decodeURI(url.split('?')[0] ?? ''),
    query: { ...(query as Record<string, unknown>) },
    userAgent: header('user-agent'),
    acceptLanguage: header('accept-language'),
    status,
  });
  book.splice(0, Math.max(0, book.length - REMEMBERED));
};

const directControl = (faults: MapFaults, book: readonly MapRequest[]): MapControl => ({
  arm: (fault, times) => Promise.resolve(faults.arm(fault, times)),
  disarm: (id) => Promise.resolve(faults.disarm(id)),
  requests: () => Promise.resolve([...book]),
});

const addControlRoutes = (app: FastifyInstance, control: MapControl): void => {
  app.get('/control/requests', () => control.requests());
  app.post<{ Body: { fault: MapFault; times?: number | null } }>('/control/arm', ({ body }) =>
    control.arm(body.fault, body.times),
  );
  app.post<{ Body: { id?: number } }>('/control/disarm', ({ body }) => control.disarm(body.id));
};
