import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseJson } from './json.ts';
import type { Performed } from './operation.ts';

interface ToldEvent {
  seq: number;
  kind: string;
}

export interface Controlled<Event extends ToldEvent> {
  perform: (name: string, input: unknown) => Promise<Performed>;
  /** Reading operations that also have an address to be opened with a browser or curl. */
  readable: readonly { url: string; operation: string }[];
  /** Fields of those that are numbers; what else looks like one (a phone number) is none. */
  numbers: readonly string[];
  listeners: Set<(event: Event) => void>;
  seq: () => number;
}

/** The control API: `POST /control/<operation>` with its input as JSON, a few as GET, and the event stream. */
export function addControlRoutes<Event extends ToldEvent>(app: FastifyInstance, controlled: Controlled<Event>): void {
  const run = async (name: string, input: unknown, reply: FastifyReply): Promise<FastifyReply> => {
    const performed = await controlled.perform(name, input);
    return performed.status === 200
      ? reply.send({ result: performed.result ?? null })
      : reply.code(performed.status).send({ error: performed.error });
  };
  app.post<{ Params: { operation: string } }>('/control/:operation', async (request, reply) => {
    const text = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
    const input = text === '' ? {} : parseJson(text);
    if (input === undefined) return reply.code(400).send({ error: 'the body is no JSON' });
    return run(request.params.operation, input, reply);
  });
  for (const { url, operation } of controlled.readable) {
    app.get(url, (request, reply) => run(operation, readInput(request, controlled.numbers), reply));
  }
  app.get('/control/events', (request, reply) => streamEvents(controlled, request, reply));
}

/** Path and query; `timeout` is short for `timeoutMs`. */
function readInput(request: FastifyRequest, numbers: readonly string[]): Record<string, unknown> {
  const given = { ...(request.params as object), ...(request.query as object) } as Record<string, string>;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      const isNumber = numbers.includes(key) || key === 'after' || key === 'timeout' || key === 'timeoutMs';
      return [key === 'timeout' ? 'timeoutMs' : key, isNumber ? Number(value) : value];
    }),
  );
}

const beatMs = 15_000;

/** Server-sent events: each change of the emulator, as it happens. */
function streamEvents<Event extends ToldEvent>(
  { listeners, seq }: Controlled<Event>,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
  raw.write(`: revision ${seq()}\n\n`);
  const tell = (event: Event) =>
    raw.write(`id: ${event.seq}\nevent: ${event.kind}\ndata: ${JSON.stringify(event, withoutBytes)}\n\n`);
  // A comment now and then keeps proxies from closing a quiet stream.
  const beat = setInterval(() => raw.write(': still here\n\n'), beatMs);
  listeners.add(tell);
  request.raw.once('close', () => {
    clearInterval(beat);
    listeners.delete(tell);
  });
}

/** Files are fetched by whoever wants them. */
function withoutBytes(key: string, value: unknown): unknown {
  return key === 'bytes' ? undefined : value;
}
