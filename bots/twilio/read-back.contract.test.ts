import type { IncomingUpdate } from '../../core/ports/inbox-store.ts';
import { type OpenTwilio, openTwilio } from '../../test/open-twilio.ts';
import { createTwilioReadBack, type TwilioReadBack } from './read-back.ts';
import { parseSms } from './sms/parse-sms.ts';
import { createTwilioCaller } from './twilio-caller.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let twilio: OpenTwilio;
let put: IncomingUpdate[];
let readBack: TwilioReadBack;
beforeEach(async () => {
  twilio = await openTwilio();
  put = [];
  const inbox = {
    put: (updates: readonly IncomingUpdate[]) => {
      put.push(...updates);
      return Promise.resolve();
    },
  };
  const caller = createTwilioCaller(twilio.account);
  readBack = createTwilioReadBack({ caller, inbox, from: twilio.emulator().smsFrom, log: silent, pageSize: 5 });
});
afterEach(() => twilio.close());

const named = ({ channel, platformId, conversationKey }: IncomingUpdate) => [channel, platformId, conversationKey];

const control = () => twilio.emulator().control;
const ann = { person: 'ann', channel: 'sms' } as const;
const now = async (): Promise<number> => (await control().settings()).now;

/** Nobody can store anything, so that Twilio gives up. */
const outage = async (texts: readonly string[]): Promise<void> => {
  for (const text of texts) {
    twilio.troubles.push(new Error('the database is gone'));
    await control().say({ ...ann, text });
    await twilio.settled();
  }
};

describe('After an outage', () => {
  it('what people sent meanwhile is read from Twilio’s list, oldest first and page by page', async () => {
    const since = await now();
    const texts = Array.from({ length: 12 }, (_, nth) => `message ${nth}`);
    await outage(texts);
    expect(twilio.kept).toEqual([]);
    expect(await readBack.between(since - 1_000, (await now()) + 60_000)).toBe(texts.length);
    const inputs = put.map(({ raw }) => parseSms(raw, 7)?.input);
    expect(inputs).toEqual(texts.map((text) => ({ kind: 'text', text })));
    expect(new Set(put.map(({ conversationKey }) => conversationKey))).toEqual(new Set(['sms:+4915112345678']));
    const lists = await control().calls({ method: 'messages.list' });
    expect(lists).toHaveLength(3);
  });

  it('a message that a webhook has brought has the same name in both', async () => {
    const since = await now();
    await control().say({ ...ann, text: 'Hello' });
    await twilio.settled();
    await readBack.between(since - 1_000, (await now()) + 60_000);
    expect(put.map(named)).toEqual(twilio.kept.map(named));
  });

  it('files come with it, and what we said does not, nor what is older', async () => {
    await outage(['before']);
    await control().moveClock({ byMs: 3_600_000 });
    const since = await now();
    const picture = { bytes: Buffer.from('picture'), contentType: 'image/png' };
    await control().sendMedia({ ...ann, items: [picture], text: 'This one' });
    await twilio.settled();
    await createTwilioCaller(twilio.account).createMessage({
      to: '+4915112345678',
      from: twilio.emulator().smsFrom,
      body: 'Ours',
    });
    expect(await readBack.between(since - 1_000, (await now()) + 60_000)).toBe(1);
    expect(put.map(({ raw }) => parseSms(raw, 7)?.input)).toEqual([parseSms(twilio.kept[0]?.raw, 7)?.input]);
  });

  it('fails aloud where Twilio cannot be asked', async () => {
    await control().injectCallFault({ fault: { kind: 'status', status: 503 } });
    await expect(readBack.between(0, Date.now())).rejects.toThrow('internal server error');
    expect(put).toEqual([]);
  });
});
