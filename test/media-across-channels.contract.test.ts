import fastify from 'fastify';
import sharp from 'sharp';
import { createMediaLinks } from '../bots/media/media-links.ts';
import { createMediaOpener } from '../bots/media/media-opener.ts';
import { mediaRoute } from '../bots/media/media-route.ts';
import { startTelegramEmulator } from '../bots/sandbox/telegram/start-telegram-emulator.ts';
import { createTelegramAdapter, createTelegramApi } from '../bots/telegram/telegram-adapter.ts';
import type { Channel } from '../core/people/channel.ts';
import type { ChannelAdapter, Delivery, OutboundMedia } from '../core/ports/channel-adapter.ts';
import { ANN_NUMBER, openWhatsapp } from './open-whatsapp.ts';

const BOB = 5_002;

const silent = (): void => undefined;

const say = (adapter: ChannelAdapter, to: string, media: readonly OutboundMedia[]): Promise<Delivery> => {
  const message = { body: 'A broken TV' };
  return adapter.send({ kind: 'send', to, messageId: 'm1', message, media, locale: 'en', inWindow: true });
};

/** Ann is on WhatsApp, Bob on Telegram, and both platforms are reached through their own SDKs. */
const open = async () => {
  const telegram = await startTelegramEmulator();
  let url: string | null = null;
  const secret = 'a secret that is long enough for this';
  const links = createMediaLinks({ secret, publicUrl: () => url, now: () => Date.now() });
  const whatsapp = await openWhatsapp({ mediaUrl: ({ mediaId }) => links.urlOf(mediaId) });
  const adapters = new Map<Channel, ChannelAdapter>([['whatsapp', whatsapp.adapter]]);
  const opener = createMediaOpener({
    fetch: async (channel, source) => (await adapters.get(channel)?.openMedia?.(source)) ?? null,
    log: { info: silent, warn: silent, error: silent },
  });
  const account = { token: telegram.botToken, apiRoot: telegram.apiRoot };
  const onTelegram = createTelegramAdapter({ ...account, openForeign: (media) => opener.open(media) });
  adapters.set('telegram', onTelegram);

  const kept = new Map<string, OutboundMedia>();
  const app = fastify({ forceCloseConnections: true });
  await app.register(mediaRoute, {
    links,
    open: async (mediaId) => {
      const media = kept.get(mediaId);
      return media ? opener.open(media) : null;
    },
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
  await telegram.control.createUser({ id: BOB, firstName: 'Bob' });
  await telegram.control.start({ user: BOB });
  const api = createTelegramApi(account);

  /** What came in on a channel, as it is kept to be shown. */
  const keep = (adapter: ChannelAdapter, raw: unknown): readonly OutboundMedia[] => {
    const input = adapter.parse(raw, 0)?.input;
    const files = input?.kind === 'media' ? input.media : [];
    const media = files.map(({ mediaId, kind, source }) => ({ mediaId, kind, source, channel: adapter.channel }));
    for (const one of media) kept.set(one.mediaId, one);
    return media;
  };
  return {
    telegram,
    whatsapp,
    fromAnn: () => keep(whatsapp.adapter, whatsapp.kept.at(-1)?.raw),
    fromBob: async () => keep(onTelegram, (await api.getUpdates({ timeout: 0 })).at(-1)),
    toAnn: (media: readonly OutboundMedia[]) => say(whatsapp.adapter, ANN_NUMBER, media),
    toBob: (media: readonly OutboundMedia[]) => say(onTelegram, String(BOB), media),
    close: async () => {
      await app.close();
      await whatsapp.close();
      await telegram.close();
    },
  };
};

const takenOnPhone = (): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#a33' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'SecretPhone' } })
    .toBuffer();

let between: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  between = await open();
});
afterEach(() => between.close());

it('a photo that a customer sends on WhatsApp reaches an expert on Telegram, and tells nothing of her phone', async () => {
  const { whatsapp, telegram } = between;
  const items = [{ bytes: await takenOnPhone(), contentType: 'image/jpeg' }];
  await whatsapp.emulator.control.sendMedia({ person: 'ann', channel: 'whatsapp', items, text: 'Dark' });
  await whatsapp.settled();
  expect((await between.toBob(between.fromAnn())).kind).toBe('accepted');
  const { messages } = await telegram.control.history({ chat: BOB });
  const shown = messages.findLast(({ sentBy }) => sentBy === 'bot')?.message;
  expect(shown).toMatchObject({ caption: 'A broken TV', photo: [{ width: 40, height: 20 }] });
  const api = createTelegramApi({ token: telegram.botToken, apiRoot: telegram.apiRoot });
  const { file_path: path } = await api.getFile(shown?.photo?.at(-1)?.file_id ?? '');
  const response = await fetch(`${telegram.apiRoot}/file/bot${telegram.botToken}/${path}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect((await sharp(bytes).metadata()).width).toBe(40);
  expect(bytes.toString('latin1')).not.toContain('SecretPhone');
});

it('a photo that an expert sends on Telegram reaches a customer on WhatsApp, before the words', async () => {
  const { whatsapp, telegram } = between;
  await whatsapp.emulator.control.say({ person: 'ann', channel: 'whatsapp', text: 'Hello?' });
  await telegram.control.sendPhoto({ user: BOB, bytes: await takenOnPhone() });
  expect((await between.toAnn(await between.fromBob())).kind).toBe('accepted');
  await whatsapp.settled();
  const { messages } = await whatsapp.emulator.control.history({ person: 'ann' });
  const [photo, words] = messages.filter(({ sentBy }) => sentBy === 'app');
  expect(photo).toMatchObject({ status: 'delivered', media: [{ contentType: 'image/jpeg' }] });
  expect(words).toMatchObject({ status: 'delivered', body: 'A broken TV', media: [] });
});

it('words reach a customer also when the photo can’t be had any more', async () => {
  const { whatsapp } = between;
  await whatsapp.emulator.control.say({ person: 'ann', channel: 'whatsapp', text: 'Hello?' });
  const mediaId = 'c0ffee00-0000-8000-8000-000000000001';
  await between.toAnn([{ mediaId, kind: 'photo', channel: 'telegram', source: 'photo:AgACgone' }]);
  await whatsapp.settled();
  const { messages } = await whatsapp.emulator.control.screen({ person: 'ann' });
  expect(messages.filter(({ sentBy }) => sentBy === 'app').map(({ text }) => text)).toEqual(['A broken TV']);
});
