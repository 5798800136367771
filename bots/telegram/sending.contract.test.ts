import { inspect } from 'node:util';
import type { Message } from '../../core/dialogue/message.ts';
import type { ChannelAdapter, Delivery, MediaBytes, OutboundMedia } from '../../core/ports/channel-adapter.ts';
import { onePixel } from '../sandbox/telegram/test/one-pixel.ts';
import { startTelegramEmulator, type TelegramEmulator } from '../sandbox/telegram/start-telegram-emulator.ts';
import { createTelegramAdapter, createTelegramApi } from './telegram-adapter.ts';

const ANN = 5_001;
const BOB = 5_002;
const choices = [{ label: 'Accept', action: { do: 'show', what: 'menu' } }] as const;

let emulator: TelegramEmulator;
let adapter: ChannelAdapter;
let messageIds = 0;

beforeEach(async () => {
  emulator = await startTelegramEmulator();
  adapter = createTelegramAdapter({ token: emulator.botToken, apiRoot: `${emulator.apiRoot}/` });
  for (const [id, firstName] of [
    [ANN, 'Ann'],
    [BOB, 'Bob'],
  ] as const) {
    await emulator.control.createUser({ id, firstName });
    await emulator.control.start({ user: id });
  }
});
afterEach(() => emulator.close());

/** What Ann sent in, as the adapter kept it, to be shown to Bob. */
const received = async (): Promise<OutboundMedia[]> => {
  const api = createTelegramApi({ token: emulator.botToken, apiRoot: emulator.apiRoot });
  const updates = await api.getUpdates({ timeout: 0 });
  await api.getUpdates({ timeout: 0, offset: (updates.at(-1)?.update_id ?? 0) + 1 });
  return updates.flatMap((update) => {
    const input = adapter.parse(update, 0)?.input;
    return input?.kind === 'media' ? input.media.map((media) => ({ ...media, channel: 'telegram' as const })) : [];
  });
};

const photos = async (count: number): Promise<OutboundMedia[]> => {
  for (let nth = 0; nth < count; nth += 1) await emulator.control.sendPhoto({ user: ANN, bytes: onePixel });
  return received();
};

const send = (message: Message, media: readonly OutboundMedia[] = [], messageId = `m${(messageIds += 1)}`) =>
  adapter.send({ kind: 'send', to: String(BOB), messageId, message, media, locale: 'en', inWindow: true });

const edit = (platformRef: string, message: Message, otherwise: 'send' | 'drop' = 'send'): Promise<Delivery> =>
  adapter.send({ kind: 'edit', to: String(BOB), messageId: 'm', platformRef, message, otherwise });

const refOf = (delivery: Delivery): string => (delivery.kind === 'accepted' && delivery.platformRef) || '';

/** What Bob sees, as one word per message: the file's kind, and what is said with it. */
const seen = async (): Promise<string[]> => {
  const { messages } = await emulator.control.history({ chat: BOB });
  return messages
    .filter(({ sentBy, deletedAt }) => sentBy === 'bot' && deletedAt === null)
    .map(({ message }) => {
      const kind = (['photo', 'video', 'voice', 'document'] as const).find((name) => message[name]);
      return [kind, message.text ?? message.caption].filter(Boolean).join(': ');
    });
};

describe('a picture', () => {
  it('carries the words as its caption, with the buttons, and is edited in place', async () => {
    const ref = refOf(await send({ title: 'New job', body: 'A broken TV', choices }, await photos(1)));
    expect(await seen()).toEqual(['photo: New job\nA broken TV']);
    await edit(ref, { body: 'Taken' });
    expect(await seen()).toEqual(['photo: Taken']);
  });

  it('goes before words that are too long for a caption', async () => {
    await send({ body: 'x'.repeat(1_025) }, await photos(1));
    expect(await seen()).toEqual(['photo', 'x'.repeat(1_025)]);
  });

  it('goes before a question that asks for a place', async () => {
    await send({ body: 'Where?', ask: { what: 'location', label: 'Here' } }, await photos(1));
    expect(await seen()).toEqual(['photo', 'Where?']);
  });

  it('gives way to a new message when it shall say more than a caption holds', async () => {
    const ref = refOf(await send({ body: 'Short' }, await photos(1)));
    const long = 'y'.repeat(2_000);
    expect(refOf(await edit(ref, { body: long }))).toMatch(/^t/);
    expect(await seen()).toEqual(['photo: Short', long]);
  });

  it('that Telegram refuses does not take the words with it', async () => {
    const gone = { mediaId: 'x', kind: 'photo', channel: 'telegram', source: 'photo:AgACgone' } as const;
    expect((await send({ body: 'A broken TV', choices }, [gone])).kind).toBe('accepted');
    expect(await seen()).toEqual(['A broken TV']);
  });

  it('of another channel, or one that we never kept, is left out', async () => {
    const [photo] = await photos(1);
    const foreign = [
      { ...photo!, channel: 'slack' as const },
      { ...photo!, source: 'https://files.example/1' },
    ];
    await send({ body: 'Words' }, foreign);
    expect(await seen()).toEqual(['Words']);
  });
});

const foreign = (name: string): OutboundMedia => ({
  mediaId: name,
  kind: 'photo',
  channel: 'whatsapp',
  source: name,
});
const files: Readonly<Record<string, MediaBytes>> = {
  photo: { bytes: onePixel, contentType: 'image/jpeg' },
  voice: { bytes: Buffer.from('voice'), contentType: 'audio/ogg; codecs=opus' },
  invoice: { bytes: Buffer.from('pdf'), contentType: 'application/pdf' },
};
const openForeign = ({ source }: OutboundMedia) => Promise.resolve(files[source] ?? null);

const sendForeign = (message: Message, ...names: readonly string[]) => {
  const { botToken: token, apiRoot } = emulator;
  const media = names.map(foreign);
  const messageId = `f${(messageIds += 1)}`;
  return createTelegramAdapter({ token, apiRoot, openForeign }).send({
    kind: 'send',
    to: String(BOB),
    messageId,
    message,
    media,
    locale: 'en',
    inWindow: true,
  });
};

describe('a file of another channel', () => {
  it('carries the words as its caption when it is a picture, and is edited in place', async () => {
    const ref = refOf(await sendForeign({ body: 'A broken TV', choices }, 'photo'));
    expect(await seen()).toEqual(['photo: A broken TV']);
    await edit(ref, { body: 'Taken' });
    expect(await seen()).toEqual(['photo: Taken']);
  });

  it('goes in an album with others, and as what it is', async () => {
    await sendForeign({ body: 'All of it', choices }, 'photo', 'voice', 'photo', 'invoice');
    expect(await seen()).toEqual(['photo', 'photo', 'voice', 'document', 'All of it']);
  });

  it('that can’t be had does not keep the words back', async () => {
    await sendForeign({ body: 'A broken TV', choices }, 'gone');
    expect(await seen()).toEqual(['A broken TV']);
  });
});

const source = async (): Promise<string> => (await received())[0]?.source ?? '';

describe('a file that came in', () => {
  it('can be opened by what was kept of it', async () => {
    await emulator.control.sendDocument({ user: ANN, bytes: Buffer.from('pdf'), name: 'invoice.pdf' });
    const opened = await adapter.openMedia?.(await source());
    expect(Buffer.from(opened?.bytes ?? []).toString()).toBe('pdf');
  });

  it('is not there when it is larger than what Telegram gives to bots, or was never there', async () => {
    await emulator.control.sendVideo({ user: ANN, bytes: Buffer.from('video'), declaredSize: 21 * 1_024 * 1_024 });
    expect(await adapter.openMedia?.(await source())).toBeNull();
    expect(await adapter.openMedia?.('photo:AgACgone')).toBeNull();
    expect(await adapter.openMedia?.('https://files.example/1')).toBeNull();
  });

  it('may be had later, and the error keeps our token to itself', async () => {
    await photos(1);
    await emulator.control.sendDocument({ user: ANN, bytes: Buffer.from('pdf'), name: 'invoice.pdf' });
    const kept = await source();
    await emulator.control.injectCallFault({ fault: { kind: 'reset' }, methods: ['getFile'] });
    const error = await adapter.openMedia?.(kept).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error)).not.toContain(emulator.botToken);
  });
});

describe('several files', () => {
  it('come as one album and the rest behind it, then the words with the buttons', async () => {
    await emulator.control.sendVoice({ user: ANN, bytes: Buffer.from('voice') });
    await emulator.control.sendDocument({ user: ANN, bytes: Buffer.from('pdf'), name: 'invoice.pdf' });
    await emulator.control.sendVideo({ user: ANN, bytes: Buffer.from('video') });
    const media = await photos(2);
    await send({ body: 'All of it', choices }, media);
    expect(await seen()).toEqual(['video', 'photo', 'photo', 'voice', 'document', 'All of it']);
    expect(await emulator.control.calls({ method: 'sendMediaGroup', chat: BOB })).toHaveLength(1);
  });

  it('come without the one that Telegram refuses', async () => {
    const [first, second] = await photos(2);
    await send({ body: 'Words' }, [first!, { ...second!, source: 'photo:AgACgone' }]);
    expect(await seen()).toEqual(['photo', 'Words']);
  });

  it('are not sent twice when only the words have to be tried again', async () => {
    const media = await photos(2);
    await emulator.control.injectCallFault({
      fault: { kind: 'status', status: 429, retryAfter: 1 },
      methods: ['sendMessage'],
      times: 1,
    });
    expect(await send({ body: 'Words' }, media, 'same')).toEqual({ kind: 'rate_limited', retryAfter: 1_000 });
    expect((await send({ body: 'Words' }, media, 'same')).kind).toBe('accepted');
    expect(await seen()).toEqual(['photo', 'photo', 'Words']);
  });

  it('are sent anew for another message', async () => {
    const media = await photos(2);
    await send({ body: 'One' }, media);
    await send({ body: 'Two' }, media);
    expect(await seen()).toEqual(['photo', 'photo', 'One', 'photo', 'photo', 'Two']);
  });
});

const deleteAll = async (): Promise<void> => {
  const api = createTelegramApi({ token: emulator.botToken, apiRoot: emulator.apiRoot });
  const { messages } = await emulator.control.history({ chat: BOB });
  for (const { messageId, sentBy } of messages) if (sentBy === 'bot') await api.deleteMessage(BOB, messageId);
};

describe('a message that can’t be edited any more', () => {
  it('because the person deleted it comes anew where it must be seen, and is edited from then on', async () => {
    const ref = refOf(await send({ body: 'Status: offered', choices }));
    await deleteAll();
    const newRef = refOf(await edit(ref, { body: 'Status: booked', choices }));
    await edit(newRef, { body: 'Status: done' });
    expect(await seen()).toEqual(['Status: done']);
  });

  it('is forgotten where nobody has to see it', async () => {
    const ref = refOf(await send({ body: 'Which?', choices }));
    await deleteAll();
    expect(await edit(ref, { body: 'Which?\n✓ TV' }, 'drop')).toEqual({ kind: 'accepted', platformRef: null });
    expect(await seen()).toEqual([]);
  });

  it('because it asked for a place is left as it is once it is answered', async () => {
    const ref = refOf(await send({ body: 'Where?', ask: { what: 'location', label: 'Here' } }));
    expect(await edit(ref, { body: 'Where?\n✓ Here' }, 'drop')).toEqual({ kind: 'accepted', platformRef: null });
    expect(await seen()).toEqual(['Where?']);
  });
});

describe('the limits of Telegram', () => {
  it('make us wait exactly as long as it says', async () => {
    await emulator.control.setRateLimits({ limits: 'telegram' });
    const deliveries: Delivery[] = [];
    for (let nth = 0; nth < 8; nth += 1) deliveries.push(await send({ body: `${nth}` }));
    const limited = deliveries.filter(({ kind }) => kind === 'rate_limited');
    expect(limited.length).toBeGreaterThan(0);
    for (const delivery of limited) expect(delivery).toMatchObject({ retryAfter: expect.any(Number) as number });
  });

  it('of one message’s length hold after its formatting, in every script', async () => {
    for (const unit of ['x', 'ب', '📺', 'é', '<b>']) {
      expect((await send({ title: unit.repeat(60), body: unit.repeat(5_000), choices })).kind).toBe('accepted');
    }
  });
});
