import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { perform } from './control/operations.ts';
import type { Emulator, EmulatorEvent } from './emulator.ts';
import { parseJson } from './twilio-types.ts';

/** Reading operations that also have an address to be opened with a browser or curl. */
const readable: readonly { url: string; operation: string }[] = [
  { url: '/control/settings', operation: 'settings' },
  { url: '/control/people', operation: 'people' },
  { url: '/control/people/:person', operation: 'history' },
  { url: '/control/people/:person/screen', operation: 'screen' },
  { url: '/control/people/:person/wait', operation: 'waitForPerson' },
  { url: '/control/messages', operation: 'messages' },
  { url: '/control/templates', operation: 'templates' },
  { url: '/control/calls', operation: 'calls' },
  { url: '/control/deliveries', operation: 'deliveries' },
  { url: '/control/webhooks', operation: 'webhooks' },
  { url: '/control/alerts', operation: 'alerts' },
  { url: '/control/faults', operation: 'faults' },
];

/** The control API: `POST /control/<operation>` with its input as JSON, a few as GET, and the event stream. */
export function addControlRoutes(app: FastifyInstance, emulator: Emulator): void {
  app.post<{ Params: { operation: string } }>('/control/:operation', async (request, reply) => {
    const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    const input = text === '' ? {} : parseJson(text);
    if (input === undefined) return reply.code(400).send({ error: 'the body is no JSON' });
    return run(emulator, request.params.operation, input, reply);
  });
  for (const { url, operation } of readable) {
    app.get(url, (request, reply) => run(emulator, operation, readInput(request), reply));
  }
  app.get('/control/events', (request, reply) => streamEvents(emulator, request, reply));
}

async function run(emulator: Emulator, name: string, input: unknown, reply: FastifyReply): Promise<FastifyReply> {
  const performed = await perform(emulator, name, input);
  return performed.status === 200
    ? reply.send({ result: performed.result ?? null })
    : reply.code(performed.status).send({ error: performed.error });
}

/** What is a number in the operations; phone numbers look like one and are none. */
const numbers = ['after', 'timeout', 'timeoutMs'];

/** Path and query; `timeout` is short for `timeoutMs`. */
function readInput(request: FastifyRequest): Record<string, unknown> {
  const given = { ...(request.params as object), ...(request.query as object) } as Record<string, string>;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key === 'timeout' ? 'timeoutMs' : key,
      numbers.includes(key) ? Number(value) : value,
    ]),
  );
}

const beatMs = 15_000;

/** Server-sent events: each change of the emulator, as it happens. */
function streamEvents(emulator: Emulator, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
  raw.write(`: revision ${emulator.world.seq}\n\n`);
  const tell = (event: EmulatorEvent) =>
    raw.write(`id: ${event.seq}\nevent: ${event.kind}\ndata: ${JSON.stringify(event, withoutBytes)}\n\n`);
  // A comment now and then keeps proxies from closing a quiet stream.
  const beat = setInterval(() => raw.write(': still here\n\n'), beatMs);
  emulator.listeners.add(tell);
  request.raw.once('close', () => {
    clearInterval(beat);
    emulator.listeners.delete(tell);
  });
}

/** Files are fetched by whoever wants them. */
function withoutBytes(key: string, value: unknown): unknown {
  return key === 'bytes' ? undefined : value;
}
