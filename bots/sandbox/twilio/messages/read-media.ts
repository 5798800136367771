import { toLocal } from '../deliver/public-address.ts';
import type { Emulator } from '../emulator.ts';
import type { Channel } from '../twilio-types.ts';
import type { MessageMedia, TwilioMessage } from '../world.ts';
import { makeMedia } from './make-message.ts';

/** What carriers and WhatsApp let through, in bytes. */
export const mediaLimits: Readonly<Record<Channel, number>> = { sms: 5 * 1024 * 1024, whatsapp: 16 * 1024 * 1024 };

/** Twilio fetches what MediaUrl names before it sends; the error code when it can't. */
export async function readMedia(emulator: Emulator, message: TwilioMessage): Promise<number | null> {
  const urls = [...message.mediaUrls, ...(message.content?.media ?? [])];
  if (urls.length === 0 || message.media.length > 0) return null;
  const read = await Promise.all(urls.map((url) => fetchOne(emulator, url)));
  const media = read.filter((one) => one !== null);
  if (media.length < urls.length) return message.channel === 'sms' ? 11200 : 63019;
  const size = media.reduce((sum, one) => sum + one.size, 0);
  if (size > mediaLimits[message.channel]) return message.channel === 'sms' ? 30019 : 63021;
  message.media = media;
  return null;
}

async function fetchOne(emulator: Emulator, url: string): Promise<MessageMedia | null> {
  const { settings, delivery, world } = emulator;
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(settings.webhookTimeoutMs), delivery.closing.signal]);
    const response = await fetch(toLocal(world.configuration, url), { signal });
    const contentType = response.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
    if (!response.ok || contentType === '') return null;
    return makeMedia(emulator, { bytes: Buffer.from(await response.arrayBuffer()), contentType, url });
  } catch {
    return null;
  }
}
