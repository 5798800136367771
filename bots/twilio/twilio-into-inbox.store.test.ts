import fastify, { type FastifyInstance } from 'fastify';
import twilio from 'twilio';
import { openFlow, type OpenFlow } from '../../test/open-flow.ts';
import { parseSms } from './sms/parse-sms.ts';
import { twilioWebhooks } from './twilio-webhooks.ts';

const TOKEN = 'right-secret-1';
const PUBLIC = 'https://callout.example';
const MESSAGES = '/webhooks/twilio/messages';

let flow: OpenFlow;
let app: FastifyInstance;
let url: string;
const refused: string[] = [];

beforeAll(async () => {
  flow = await openFlow();
  app = fastify({ forceCloseConnections: true });
  await app.register(twilioWebhooks, {
    authToken: TOKEN,
    publicUrls: [PUBLIC],
    inbox: flow.inbox,
    receipts: { put: () => Promise.reject(new Error('No status is expected here')) },
    onRefused: (why) => refused.push(why),
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await flow.close();
});

const sid = (digit: string): string => `SM${digit.repeat(32)}`;

const post = async (fields: Record<string, string>): Promise<number> => {
  const params = { SmsStatus: 'received', From: '+4915112345678', To: '+15005550006', ...fields };
  const signature = twilio.getExpectedTwilioSignature(TOKEN, PUBLIC + MESSAGES, params);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
  const body = new URLSearchParams(params).toString();
  return (await fetch(url + MESSAGES, { method: 'POST', headers, body })).status;
};

const stored = async (id: string) =>
  (
    await flow.pool.query<{ channel: string; raw: unknown }>('select channel, raw from inbox where platform_id = $1', [
      id,
    ])
  ).rows;

describe('what Twilio delivers', () => {
  it('is in the database once it is acknowledged, once however often and at the same time it comes', async () => {
    const tries = Array.from({ length: 5 }, (_, nth) => ({
      MessageSid: sid('1'),
      Body: 'Hi',
      // The fallback tells more than the first try.
      ...(nth > 2 && { ErrorCode: '11200', ErrorUrl: `${PUBLIC}${MESSAGES}` }),
    }));
    expect(await Promise.all(tries.map(post))).toEqual([200, 200, 200, 200, 200]);
    expect(refused).toEqual([]);
    const rows = await stored(sid('1'));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ channel: 'sms', raw: { Body: 'Hi' } });
  });

  it('is understood after its time in the database, also with characters that no database takes', async () => {
    expect(await post({ MessageSid: sid('2'), Body: 'a\u0000b 👍🏽 مرحبا', '': 'x', ['__proto__']: 'x' })).toBe(200);
    const [row] = await stored(sid('2'));
    expect(parseSms(row?.raw, 0)?.input).toEqual({ kind: 'text', text: 'a\uFFFDb 👍🏽 مرحبا' });
  });
});
