import { createHmac } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { openFlow, type OpenFlow } from '../../test/open-flow.ts';
import { createSlackEntrance } from './entrance.ts';
import { slackWebhooks } from './http-receiver.ts';

const SECRET = '0123456789abcdef0123456789abcdef';

let flow: OpenFlow;
let app: FastifyInstance;
let url: string;
let refused: string[];

beforeAll(async () => {
  flow = await openFlow();
  app = fastify({ forceCloseConnections: true });
  const entrance = createSlackEntrance({
    apiUrl: 'https://slack.com/api/',
    inbox: flow.inbox,
    words: { nothingDone: 'nothing was done', maybeDone: 'maybe it was done' },
    log: flow.log,
    onRefused: (why) => refused.push(why),
  });
  await app.register(slackWebhooks, { signingSecret: SECRET, entrance, onRefused: (why) => refused.push(why) });
  url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/webhooks/slack`;
});
afterAll(async () => {
  await app.close();
  await flow.close();
});
beforeEach(() => {
  refused = [];
});

const post = async (
  kind: 'events' | 'commands',
  body: string,
): Promise<{ status: number; text: string; ms: number }> => {
  const time = `${Math.floor(Date.now() / 1_000)}`;
  const startedAt = performance.now();
  const answer = await fetch(`${url}/${kind}`, {
    method: 'POST',
    headers: {
      'content-type': kind === 'events' ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': time,
      'x-slack-signature': `v0=${createHmac('sha256', SECRET).update(`v0:${time}:${body}`).digest('hex')}`,
    },
    body,
  });
  return { status: answer.status, text: await answer.text(), ms: performance.now() - startedAt };
};

const event = (id: string, text: string): string =>
  JSON.stringify({ type: 'event_callback', event_id: id, event: { type: 'message', user: 'U0ANN', text } });

const command = (trigger: string): string =>
  new URLSearchParams({ command: '/callout', user_id: 'U0ANN', trigger_id: trigger, text: 'health' }).toString();

const stored = async (id: string): Promise<readonly unknown[]> =>
  (
    await flow.pool.query<{ raw: unknown }>(`select raw from inbox where channel = 'slack' and platform_id = $1`, [id])
  ).rows.map(({ raw }) => raw);

describe('what Slack delivers', () => {
  it('is in the database once it is acknowledged, once however often and at the same time it comes', async () => {
    const body = event('Ev1', 'Hi');
    const answers = await Promise.all(Array.from({ length: 4 }, () => post('events', body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await stored('Ev1')).toEqual([JSON.parse(body)]);
    await post('commands', command('1.2.a'));
    await post('commands', command('1.2.a'));
    expect(await stored('1.2.a')).toHaveLength(1);
  });

  it('is answered in time while the database hangs, is brought again, and then has been kept once', async () => {
    const locked = await flow.pool.connect();
    locked.on('error', () => undefined);
    try {
      await locked.query('begin');
      await locked.query('lock table inbox in access exclusive mode');
      const [told, asked] = await Promise.all([post('events', event('Ev2', 'Hi')), post('commands', command('1.2.b'))]);
      expect(told.status).toBe(503);
      expect(asked).toMatchObject({ status: 200 });
      expect(JSON.parse(asked.text)).toEqual({ response_type: 'ephemeral', text: 'maybe it was done' });
      expect(Math.max(told.ms, asked.ms)).toBeLessThan(3_000);
      await locked.query('rollback');
    } finally {
      locked.release();
    }
    expect(refused).toEqual(['unavailable', 'unavailable']);
    expect((await post('events', event('Ev2', 'Hi'))).status).toBe(200);
    expect(await stored('Ev2')).toHaveLength(1);
  });
});
