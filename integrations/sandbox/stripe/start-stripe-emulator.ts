import { randomBytes } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { addApiRoutes } from './api-routes.ts';
import { addCheckoutPage } from './checkout-page.ts';
import { controlOver, type StripeControl } from './control-client.ts';
import type { Emulator } from './emulator.ts';
import { perform } from './perform.ts';

export interface StripeEmulatorOptions {
  /** 0: a free one. */
  readonly port?: number;
  /** How long after each failure a webhook is sent again; Stripe's own begin at minutes and go on for three days. */
  readonly retryPausesMs?: readonly number[];
  readonly clock?: () => number;
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
  const emulator = newEmulator(options);
  const app = fastify({ forceCloseConnections: true });
  // Stripe reads forms by its own rules; the control API reads JSON.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  addApiRoutes(app, emulator);
  addCheckoutPage(app, emulator);
  addControlRoutes(app, emulator);
  await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  const address = app.server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  emulator.root = () => url;
  return {
    url,
    apiKey: emulator.apiKey,
    webhookSecret: emulator.webhookSecret,
    control: controlOver((name, input) => performHere(emulator, name, input)),
    close: async () => {
      emulator.closing.abort();
      for (const timer of emulator.timers) clearTimeout(timer);
      await app.close();
    },
  };
};

const newEmulator = ({ clock = Date.now, retryPausesMs = RETRY_PAUSES_MS }: StripeEmulatorOptions): Emulator => ({
  apiKey: `sk_test_${randomBytes(12).toString('hex')}`,
  webhookSecret: `whsec_${randomBytes(16).toString('hex')}`,
  now: clock,
  retryPausesMs,
  customers: new Map(),
  subscriptions: new Map(),
  paymentLinks: new Map(),
  paymentIntents: new Map(),
  refunds: new Map(),
  events: [],
  calls: [],
  deliveries: [],
  answers: new Map(),
  callFaults: [],
  deliveryFaults: [],
  held: [],
  timers: new Set(),
  closing: new AbortController(),
  isHolding: false,
  isRevoked: false,
  webhookUrl: null,
  root: () => 'http://127.0.0.1',
  serial: 0,
});

const addControlRoutes = (app: FastifyInstance, emulator: Emulator): void => {
  app.post<{ Params: { name: string } }>('/control/:name', async (request, reply) => {
    const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    const { status, ...answer } = await perform(emulator, request.params.name, text === '' ? {} : JSON.parse(text));
    return reply.code(status).send(answer);
  });
};

/** As over HTTP: input and result pass through JSON, so that nobody holds a part of the emulator's own state. */
const performHere = async (emulator: Emulator, name: string, input: unknown): Promise<unknown> => {
  const performed = await perform(emulator, name, JSON.parse(JSON.stringify(input)));
  if (performed.status !== 200) throw new Error(`${name}: ${performed.error}`);
  return JSON.parse(JSON.stringify(performed.result ?? null)) as unknown;
};
