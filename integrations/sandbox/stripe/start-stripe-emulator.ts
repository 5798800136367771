import { randomBytes } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { performHere } from '../../../emulation/operation.ts';
import { addApiRoutes } from './api-routes.ts';
import { addCheckoutPage } from './checkout-page.ts';
import { controlOver, type StripeControl } from './control-client.ts';
import type { Emulator } from './emulator.ts';
import { perform } from './perform.ts';
import { loadState, saveState } from './state-file.ts';

export interface StripeEmulatorOptions {
  /** 0: a free one. */
  readonly port?: number;
  /** How long after each failure a webhook is sent again; Stripe's own begin at minutes and go on for three days. */
  readonly retryPausesMs?: readonly number[];
  readonly clock?: () => number;
  /** Keeps the account, its links and its port from one start to the next. */
  readonly stateFile?: string;
}

export interface StripeEmulator {
  /** For the SDK's `protocol`, `host` and `port`. */
  readonly url: string;
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly control: StripeControl;
  close(): Promise<void>;
}

const RETRY_PAUSES_MS = [200, 1_000, 5_000];

/** A Stripe of its own on loopback, with new keys each time. */
export const startStripeEmulator = async (options: StripeEmulatorOptions = {}): Promise<StripeEmulator> => {
  const { port = 0, stateFile } = options;
  const emulator = newEmulator(options);
  const portBefore = stateFile === undefined ? 0 : loadState(emulator, stateFile);
  const app = fastify({ forceCloseConnections: true });
  // Stripe reads forms by its own rules; the control API reads JSON.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  addApiRoutes(app, emulator);
  addCheckoutPage(app, emulator);
  addControlRoutes(app, emulator);
  const save = (): void => {
    if (stateFile !== undefined) saveState(emulator, stateFile);
  };
  app.addHook('onResponse', (request, _reply, done) => {
    if (request.method === 'POST') save();
    done();
  });
  const call = performHere(perform, emulator);
  const url = await listen(app, port === 0 ? portBefore : port, port);
  emulator.root = () => url;
  return {
    url,
    apiKey: emulator.apiKey,
    webhookSecret: emulator.webhookSecret,
    control: controlOver(async (name, input) => {
      const result = await call(name, JSON.parse(JSON.stringify(input)));
      save();
      return result;
    }),
    close: async () => {
      emulator.closing.abort();
      for (const timer of emulator.timers) clearTimeout(timer);
      await app.close();
    },
  };
};

/** Where it was before, unless somebody else is there now. */
const listen = (app: FastifyInstance, port: number, otherwise: number): Promise<string> => {
  const host = '127.0.0.1';
  return app.listen({ port, host }).catch((error: unknown) => {
    if (port === otherwise) throw error;
    return app.listen({ port: otherwise, host });
  });
};

const newEmulator = ({ clock = Date.now, retryPausesMs = RETRY_PAUSES_MS }: StripeEmulatorOptions): Emulator => ({
  apiKey: `sk_test_${randomBytes(12).toString('hex')}`,
  webhookSecret: `whsec_${randomBytes(16).toString('hex')}`,
  now: clock,
  retryPausesMs,
  customers: new Map(),
  subscriptions: new Map(),
  paymentLinks: new Map(),
  sessions: new Map(),
  paymentIntents: new Map(),
  refunds: new Map(),
  events: [],
  calls: [],
  deliveries: [],
  answers: new Map(),
  faults: { nextId: 1, calls: [], deliveries: [] },
  held: [],
  timers: new Set(),
  closing: new AbortController(),
  refundsPend: false,
  isHolding: false,
  isRevoked: false,
  webhookUrl: null,
  root: () => 'http://127.0.0.1',
  // An id must never come again, not even where the account of the last start got lost.
  serial: Date.now(),
});

const addControlRoutes = (app: FastifyInstance, emulator: Emulator): void => {
  app.post<{ Params: { name: string } }>('/control/:name', async (request, reply) => {
    const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    const { status, ...answer } = await perform(emulator, request.params.name, text === '' ? {} : JSON.parse(text));
    return reply.code(status).send(answer);
  });
};
