import fastify from 'fastify';
import { createTelegramEmulator } from '../../bots/sandbox/telegram/telegram-emulator.ts';
import { createTwilioEmulator } from '../../bots/sandbox/twilio/twilio-emulator.ts';
import { hours } from '../../core/kernel/instant.ts';
import { addressee, type Addressee, type Chat, talker } from '../notice/addressees.ts';

/**
 * Telegram and Twilio in a process of their own, with everybody's phones. All have written before, so that they may be
 * written to: so long ago that nothing of it is taken for something that the product has missed.
 */
const AGO = hours(30);
const telegram = createTelegramEmulator();
const twilio = createTwilioEmulator({
  clock: () => Date.now() - AGO,
  windowMs: 2 * AGO,
  statusPausesMs: { accepted: 0, queued: 5, sending: 5, sent: 20 },
  approveTemplatesAfterMs: 0,
});

const take = async ({ name, chats }: Addressee): Promise<void> => {
  const on = (channel: Chat['channel']): string | undefined => chats.find((chat) => chat.channel === channel)?.address;
  const chat = Number(on('telegram') ?? 0);
  if (chat > 0) {
    await telegram.control.createUser({ id: chat, firstName: name, languageCode: 'en' });
    await telegram.control.start({ user: chat });
  }
  const [smsNumber, number] = [on('sms'), on('whatsapp')];
  if (smsNumber === undefined && number === undefined) return;
  await twilio.control.createPerson({
    id: name,
    name,
    ...(smsNumber !== undefined && { smsNumber }),
    ...(number !== undefined && { whatsapp: { number } }),
  });
  if (number !== undefined) await twilio.control.say({ person: name, channel: 'whatsapp', text: 'Hello' });
};

const numbered = (count: string | undefined): number[] => Array.from({ length: Number(count) }, (_, index) => index);
for (const index of numbered(process.env['PEOPLE'])) await take(addressee(index));
for (const index of numbered(process.env['TALKERS'])) await take(talker(index));
await twilio.control.moveClock({ byMs: AGO });

const app = fastify({ forceCloseConnections: true });
await app.register(telegram.routes, { prefix: '/telegram' });
await app.register(twilio.routes, { prefix: '/twilio' });
app.get('/readyz', () => ({ ok: true }));
await app.ready();
await app.inject({
  method: 'POST',
  url: `/telegram/bot${telegram.botToken}/deleteWebhook`,
  headers: { 'content-type': 'application/json' },
  payload: { drop_pending_updates: true },
});
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
