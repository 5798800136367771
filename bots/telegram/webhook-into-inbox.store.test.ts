import fastify, { type FastifyInstance } from 'fastify';
import { openFlow, type OpenFlow } from '../../test/open-flow.ts';
import { parseUpdate } from './parse-update.ts';
import { telegramWebhook } from './webhook-route.ts';

const SECRET = 'right_secret-1';

let flow: OpenFlow;
let app: FastifyInstance;
let url: string;
let refused: string[];

beforeAll(async () => {
  flow = await openFlow();
  app = fastify({ forceCloseConnections: true });
  await app.register(telegramWebhook, { secret: SECRET, inbox: flow.inbox, onRefused: (why) => refused.push(why) });
  url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/webhooks/telegram`;
});
afterAll(async () => {
  await app.close();
  await flow.close();
});
beforeEach(() => {
  refused = [];
});

const post = async (body: string): Promise<number> => {
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };
  return (await fetch(url, { method: 'POST', headers, body })).status;
};

const stored = async (id: number): Promise<readonly unknown[]> =>
  (await flow.pool.query<{ raw: unknown }>('select raw from inbox where platform_id = $1', [String(id)])).rows.map(
    ({ raw }) => raw,
  );

describe('what Telegram delivers', () => {
  it('is in the database once it is acknowledged, once however often and at the same time it comes', async () => {
    const update = { update_id: 1, message: { from: { id: 5 }, chat: { id: 5, type: 'private' }, text: 'Hi' } };
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(JSON.stringify(update))));
    expect(answers).toEqual([200, 200, 200, 200, 200]);
    expect(await stored(1)).toEqual([update]);
  });

  it('is understood after its time in the database, also with characters that no database takes', async () => {
    await post(
      '{"update_id":2,"message":{"from":{"id":5},"chat":{"id":5,"type":"private"},"text":"a\\u0000b \\ud83d 👍🏽 مرحبا"}}',
    );
    const [raw] = await stored(2);
    expect(parseUpdate(raw, 0)?.input).toEqual({ kind: 'text', text: 'a\uFFFDb \uFFFD 👍🏽 مرحبا' });
  });

  it.each([3_000, 20_000, 250_000])('nested %i deep is acknowledged, and does no harm', async (depth) => {
    const update = `{"update_id":${depth},"message":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(await post(update)).toBe(200);
    expect(refused.length + (await stored(depth)).length).toBe(1);
    expect(await post('{"update_id":7}')).toBe(200);
  });
});
