import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { perform, readInput, SandboxError } from '../read-input.ts';
import type { SandboxClock } from '../sandbox-clock.ts';
import type { TelegramControl } from '../telegram/control-client.ts';
import type { TwilioControl } from '../twilio/control-client.ts';
import type { Act } from './act.ts';
import { PHOTO_BODY_LIMIT } from './inputs.ts';
import type { Phone, PhoneBook, PhoneChannel } from './phone.ts';
import type { PhonePlatform } from './phone-platform.ts';
import { telegramActs } from './telegram-acts.ts';
import { smsActs, whatsAppActs } from './twilio-acts.ts';
import { telegramOnPhones } from './view-telegram.ts';
import { twilioOnPhones } from './view-twilio.ts';

/** The emulated platforms that phones have apps of; null where one runs elsewhere, or there is none. */
export interface PhonePlatforms {
  readonly telegram: TelegramControl | null;
  readonly twilio: TwilioControl | null;
}

export const platformsOnPhones = ({ telegram, twilio }: PhonePlatforms, clock: SandboxClock): PhonePlatform[] => [
  ...(telegram ? [telegramOnPhones(telegram, clock)] : []),
  ...(twilio ? [twilioOnPhones(twilio)] : []),
];

const who = z.object({ id: z.string().regex(/^[\w-]{1,60}$/, 'is no phone') });
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);
const file = z.object({ fileId: z.string().min(1).max(200) });

/** What the phones show, and what people do on them: one address per app and act. */
export const addPhoneRoutes = (
  app: FastifyInstance,
  emulated: PhonePlatforms,
  book: PhoneBook,
  clock: SandboxClock,
): void => {
  const platforms = platformsOnPhones(emulated, clock);
  app.get('/sandbox/api/phones/:id', async ({ params }) => {
    if (platforms.length === 0) throw new SandboxError(409, NO_PHONES);
    const phone = await findPhone(book, params);
    const chats = await perform(() => Promise.all(platforms.map((platform) => platform.chats([phone], 0))));
    return { phone, chats: chats.flat() };
  });
  for (const [channel, acts] of Object.entries(actsOn(emulated))) addActs(app, book, channel, acts);
  if (platforms.length === 0) {
    app.post('/sandbox/api/phones/:id/*', () => Promise.reject(new SandboxError(409, NO_PHONES)));
  }
  addFiles(app, emulated);
};

export const NO_PHONES = 'This process has no phones: the platforms are emulated elsewhere.';

const actsOn = ({
  telegram,
  twilio,
}: PhonePlatforms): Partial<Record<PhoneChannel, Readonly<Record<string, Act>>>> => ({
  ...(telegram && { telegram: telegramActs(telegram) }),
  ...(twilio && { whatsapp: whatsAppActs(twilio), sms: smsActs(twilio) }),
});

const addActs = (app: FastifyInstance, book: PhoneBook, channel: string, acts: Readonly<Record<string, Act>>): void => {
  for (const [name, run] of Object.entries(acts)) {
    app.post(`/sandbox/api/phones/:id/${channel}/${name}`, { bodyLimit: PHOTO_BODY_LIMIT }, ({ params, body }) =>
      perform(async () => run(await findPhone(book, params), body)),
    );
  }
};

const findPhone = async (book: PhoneBook, params: unknown): Promise<Phone> => {
  const { id } = readInput(who, params);
  const phone = (await book.phones()).find((candidate) => candidate.id === id);
  if (!phone) throw new SandboxError(404, `There is no phone ${id}.`);
  return phone;
};

/** Sent by whoever holds a phone: nothing of it may run here. */
const addFiles = (app: FastifyInstance, { telegram, twilio }: PhonePlatforms): void => {
  const serve = (platform: string, download: (fileId: string) => Promise<{ base64: string; type: string }>): void => {
    app.get(`/sandbox/api/files/${platform}/:fileId`, async ({ params }, reply) => {
      const { fileId } = readInput(file, params);
      const { base64, type } = await perform(() => download(fileId));
      reply.type(SHOWN.has(type) ? type : 'application/octet-stream');
      return reply.header('cache-control', 'private, max-age=86400').send(Buffer.from(base64, 'base64'));
    });
  };
  if (telegram) {
    serve('telegram', async (fileId) => {
      const { base64, mimeType } = await telegram.downloadFile({ fileId });
      return { base64, type: mimeType };
    });
    app.get('/sandbox/api/commands', async () => perform(() => telegram.commands()));
  }
  if (twilio) {
    serve('twilio', async (mediaSid) => {
      const { base64, contentType } = await twilio.downloadMedia({ mediaSid });
      return { base64, type: contentType };
    });
  }
};
