import fastify, { type FastifyInstance } from 'fastify';
import type { BillingChanges } from '../../../core/ports/billing.ts';
import { createHttpListSource } from './http-list-source.ts';

const LISTED = 'customer,plan\nK-1,Complete\n';
const ETAG = '"one"';

let app: FastifyInstance;
let url: string;
let answer: { code: number; body: string };
let asked: Array<string | undefined>;

beforeEach(async () => {
  answer = { code: 200, body: LISTED };
  asked = [];
  app = fastify();
  app.get('/plans.csv', (request, reply) => {
    asked.push(request.headers['if-none-match']);
    if (request.headers['if-none-match'] === ETAG) return reply.code(304).send();
    return reply.code(answer.code).header('etag', ETAG).type('text/csv').send(answer.body);
  });
  app.get('/elsewhere', (_request, reply) => reply.redirect('/plans.csv'));
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => app.close());

const read = async (path: string, cursor: string | null) => {
  const reading = createHttpListSource({ url: `${url}${path}`, now: Date.now }).changesSince(cursor);
  const parts: BillingChanges[] = [];
  for (;;) {
    const part = await reading.next();
    if (part.done) return { parts, trouble: part.value };
    parts.push(part.value);
  }
};

test('a list is read whole, and not again until it changes', async () => {
  const { parts } = await read('/plans.csv', null);
  expect(parts).toMatchObject([{ isWhole: true, facts: [{ kind: 'payer' }, { kind: 'plan' }] }]);
  const again = await read('/plans.csv', parts[0]?.cursor ?? null);
  expect(again).toMatchObject({ parts: [{ isWhole: false, facts: [], cursor: parts[0]?.cursor }], trouble: null });
  expect(asked).toEqual([undefined, ETAG]);
});

test.each([
  [500, LISTED, 'unreachable'],
  [401, LISTED, 'revoked'],
  [429, LISTED, 'rate_limited'],
  [200, 'name\nErika\n', 'unreachable'],
])('HTTP %i with %j is told by its cause', async (code, body, kind) => {
  answer = { code, body };
  expect(await read('/plans.csv', null)).toMatchObject({ parts: [], trouble: { kind } });
});

test('nobody is followed to another address', async () => {
  expect(await read('/elsewhere', null)).toMatchObject({ parts: [], trouble: { kind: 'unreachable' } });
});
