import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import type { InboxStore } from '../../core/ports/inbox-store.ts';
import { readIncomingUpdate } from './incoming-update.ts';

export interface TelegramWebhook {
  readonly secret: string;
  readonly inbox: InboxStore;
  /** Called for each webhook that was turned away, with the reason as a metric label. */
  onRefused(why: 'secret' | 'malformed'): void;
}

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

/** `POST /webhooks/telegram`: verified, stored, acknowledged. Nothing else happens before the answer. */
export const telegramWebhook: FastifyPluginCallback<TelegramWebhook> = (app, { secret, inbox, onRefused }, done) => {
  const isOurs = sameAs(secret);
  app.post('/webhooks/telegram', async (request, reply) => {
    if (!isOurs(request.headers[SECRET_HEADER])) return turnAway(reply, 401, 'secret', onRefused);
    const update = readIncomingUpdate(request.body, request.id);
    if (!update) return turnAway(reply, 400, 'malformed', onRefused);
    await inbox.put([update]);
    return reply.code(200).send();
  });
  done();
};

const turnAway = (
  reply: FastifyReply,
  code: 400 | 401,
  why: 'secret' | 'malformed',
  onRefused: TelegramWebhook['onRefused'],
): FastifyReply => {
  onRefused(why);
  const error = why === 'secret' ? 'The secret token is missing or wrong' : 'This is no Telegram update';
  return reply.code(code).send({ error });
};

/** Compares digests, so that neither content nor length shows in the time that it takes. */
const sameAs = (secret: string): ((given: unknown) => boolean) => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const expected = digest(secret);
  return (given) => typeof given === 'string' && timingSafeEqual(expected, digest(given));
};
