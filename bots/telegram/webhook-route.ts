import { hash, timingSafeEqual } from 'node:crypto';
import type { FastifyError, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { type InboxStore, UnstorableUpdate } from '../../core/ports/inbox-store.ts';
import { readIncomingUpdate } from './incoming-update.ts';

export type WhyRefused = keyof typeof ANSWERS;

export interface TelegramWebhook {
  readonly secret: string;
  readonly inbox: InboxStore;
  /** Called for each webhook that was turned away, with the reason as a metric label. */
  readonly onRefused: (why: WhyRefused) => void;
}

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

const ANSWERS = {
  secret: { code: 401, error: 'The secret token is missing or wrong' },
  malformed: { code: 400, error: 'This is no Telegram update' },
  too_large: { code: 413, error: 'This is too large for a Telegram update' },
  content_type: { code: 415, error: 'Telegram updates are JSON' },
  // Acknowledged: sent again it would fail again, and keep back everything that its chat says after it.
  unstorable: { code: 200, error: 'No database takes this' },
  unavailable: { code: 503, error: 'Nothing can be stored right now' },
} as const;

/** Telegram comes back when it is told to, instead of doubling its pauses. */
const COME_BACK_SECONDS = 2;

/** `POST /webhooks/telegram`: verified, stored, acknowledged. Nothing else happens before the answer. */
export const telegramWebhook: FastifyPluginCallback<TelegramWebhook> = (app, { secret, inbox, onRefused }, done) => {
  const isOurs = sameAs(secret);
  const turnAway = (reply: FastifyReply, why: WhyRefused): FastifyReply => {
    onRefused(why);
    const { code, error } = ANSWERS[why];
    if (why === 'unavailable') reply.header('retry-after', COME_BACK_SECONDS);
    return reply.code(code).send({ error });
  };
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler((error: FastifyError, _request: FastifyRequest, reply) => turnAway(reply, byStatus(error)));
  // Before the body: a stranger's ten megabytes are not even read.
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!isOurs(request.headers[SECRET_HEADER])) await turnAway(reply, 'secret');
  };
  app.post('/webhooks/telegram', { onRequest }, async (request, reply) => {
    const update = readIncomingUpdate(request.body, request.id);
    if (!update) return turnAway(reply, 'malformed');
    try {
      await inbox.put([update]);
    } catch (error) {
      if (error instanceof UnstorableUpdate) return turnAway(reply, 'unstorable');
      const why = error instanceof Error ? error.name : 'unknown';
      request.log.warn({ traceId: request.id, why }, 'An update could not be stored; Telegram sends it again');
      return turnAway(reply, 'unavailable');
    }
    return reply.code(200).send();
  });
  done();
};

/** What Fastify itself found wrong with the request; anything else is our trouble, and Telegram shall come back. */
const byStatus = ({ statusCode = 500 }: FastifyError): WhyRefused => {
  if (statusCode === 413) return 'too_large';
  if (statusCode === 415) return 'content_type';
  return statusCode < 500 ? 'malformed' : 'unavailable';
};

const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

/** Compares digests, so that neither content nor length shows in the time that it takes. */
const sameAs = (secret: string): ((given: unknown) => boolean) => {
  const expected = digest(secret);
  return (given) => typeof given === 'string' && timingSafeEqual(expected, digest(given));
};
