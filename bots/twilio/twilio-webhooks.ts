import type { FastifyError, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { type InboxStore, UnstorableUpdate } from '../../core/ports/inbox-store.ts';
import type { ReceiptStore } from '../../core/ports/receipt-store.ts';
import { type Form, readForm } from './form.ts';
import { readIncomingMessage } from './incoming-message.ts';
import { readStatus } from './read-status.ts';
import { isSignedByTwilio } from './verify-signature.ts';

/** `unstorable` is acknowledged all the same: no database will ever take it, at the fallback neither. */
export type WhyRefused = keyof typeof ANSWERS | 'unstorable';

export interface TwilioWebhooks {
  readonly authToken: string;
  /**
   * Every address by which Twilio may reach us, without the route's own path. Empty: what the proxy or the request
   * itself says of it.
   */
  readonly publicUrls: readonly string[];
  readonly inbox: InboxStore;
  readonly receipts: Pick<ReceiptStore, 'put'>;
  /** Called for each webhook that was turned away, with the reason as a metric label. */
  readonly onRefused: (why: WhyRefused) => void;
}

const ANSWERS = {
  unsigned: { code: 403, error: 'The signature is missing' },
  signature: { code: 403, error: 'The signature is wrong' },
  malformed: { code: 400, error: 'This is nothing that Twilio sends' },
  too_large: { code: 413, error: 'This is too large for Twilio' },
  content_type: { code: 415, error: 'Twilio sends forms' },
  // Twilio then tries the fallback address, once; what is lost all the same is read back from its list.
  unavailable: { code: 503, error: 'Nothing can be stored right now' },
} as const;

const FORM = 'application/x-www-form-urlencoded';
/** A text of 1600 characters, ten files and everything that Twilio knows of a number are a fifth of it. */
const LARGEST_FORM = 65_536;
/** Nothing to say: what there is to say is said by a call of ours. */
const NO_WORDS = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/**
 * `POST /webhooks/twilio/messages` and `/webhooks/twilio/status`, as a scope of its own: verified, stored, acknowledged.
 * Nothing else happens before the answer. SMS and WhatsApp share them.
 */
export const twilioWebhooks: FastifyPluginCallback<TwilioWebhooks> = (app, options, done) => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(FORM, { parseAs: 'string' }, (_request, body, parsed) =>
    parsed(null, fieldsOf(new URLSearchParams(String(body)))),
  );
  app.setErrorHandler((error: FastifyError, _request, reply) => turnAway(options, reply, byStatus(error)));

  // Before the body: a stranger's kilobytes are not even read.
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!request.headers['x-twilio-signature']) await turnAway(options, reply, 'unsigned');
  };
  const route = { onRequest, bodyLimit: LARGEST_FORM };
  app.post('/webhooks/twilio/messages', route, take(options, keepMessage(options)));
  app.post('/webhooks/twilio/status', route, take(options, keepStatus(options)));
  done();
};

/** Stores what a webhook says; null where it is nothing that Twilio sends. */
type Keep = (form: Form, traceId: string) => Promise<void> | null;

const keepMessage =
  ({ inbox }: TwilioWebhooks): Keep =>
  (form, traceId) => {
    const update = readIncomingMessage(form, traceId);
    return update && inbox.put([update]);
  };

const keepStatus =
  ({ receipts }: TwilioWebhooks): Keep =>
  (form) => {
    const receipt = readStatus(form);
    return receipt === 'nothing' ? Promise.resolve() : receipt && receipts.put(receipt);
  };

/** Verifies, lets `keep` store what it is, and acknowledges once that is durable. */
const take =
  (options: TwilioWebhooks, keep: Keep) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const fields = (request.body ?? {}) as Fields;
    if (!isSigned(options, request, fields)) return turnAway(options, reply, 'signature');
    const form = readForm(lastOfEach(fields));
    const kept = form && keep(form, request.id);
    if (kept === null) return turnAway(options, reply, 'malformed');
    try {
      await kept;
    } catch (error) {
      if (error instanceof UnstorableUpdate) return turnAway(options, reply, 'unstorable');
      const why = error instanceof Error ? error.name : 'unknown';
      request.log.warn({ traceId: request.id, why }, 'A webhook of Twilio could not be stored');
      return turnAway(options, reply, 'unavailable');
    }
    return acknowledge(reply);
  };

const isSigned = (
  { authToken, publicUrls }: TwilioWebhooks,
  { headers, protocol, raw }: FastifyRequest,
  form: Fields,
): boolean => isSignedByTwilio(authToken, publicUrls, { headers, protocol, path: raw.url ?? '', form });

const turnAway = ({ onRefused }: TwilioWebhooks, reply: FastifyReply, why: WhyRefused): FastifyReply => {
  onRefused(why);
  if (why === 'unstorable') return acknowledge(reply);
  const { code, error } = ANSWERS[why];
  return reply.code(code).send({ error });
};

/** Anything else than TwiML would be an alert at Twilio. */
const acknowledge = (reply: FastifyReply): FastifyReply =>
  reply.code(200).type('text/xml; charset=utf-8').send(NO_WORDS);

/** All values of each name: a signature covers every one of them. */
type Fields = Readonly<Record<string, readonly string[]>>;

const fieldsOf = (parameters: URLSearchParams): Fields =>
  Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));

const lastOfEach = (fields: Fields): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values.at(-1) ?? '']));

/** What Fastify itself found wrong with the request; anything else is our trouble, and Twilio shall try the fallback. */
const byStatus = ({ statusCode = 500 }: FastifyError): WhyRefused => {
  if (statusCode === 413) return 'too_large';
  if (statusCode === 415) return 'content_type';
  return statusCode < 500 ? 'malformed' : 'unavailable';
};
