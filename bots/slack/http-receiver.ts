import type { FastifyError, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer, SlackEntrance, WhyRefused } from './entrance.ts';
import { type Kind, readChallenge, readPayload } from './read-request.ts';
import { judgeHeaders, verifySignature } from './verify-signature.ts';

export interface SlackWebhooks {
  readonly signingSecret: string;
  readonly entrance: SlackEntrance;
  readonly onRefused: (why: WhyRefused) => void;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

const ANSWERS = {
  unsigned: { code: 401, error: 'The signature is missing or wrong' },
  stale: { code: 401, error: 'The signature is too old' },
  malformed: { code: 400, error: 'This is nothing that Slack sends' },
  too_large: { code: 413, error: 'This is too large for Slack' },
  content_type: { code: 415, error: 'Slack sends JSON or forms' },
  unavailable: { code: 503, error: 'Nothing can be stored right now' },
} as const;

const KINDS: readonly Kind[] = ['events', 'interactivity', 'commands'];
const FORM = 'application/x-www-form-urlencoded';

/**
 * `POST /webhooks/slack/events|interactivity|commands`, as a scope of its own: the signature covers the bytes as they
 * came, and nothing here is answered 200 by itself.
 */
export const slackWebhooks: FastifyPluginCallback<SlackWebhooks> = (app, options, done) => {
  const { signingSecret, entrance, onRefused, now = Date.now } = options;
  const turnAway = (reply: FastifyReply, why: keyof typeof ANSWERS): FastifyReply => {
    onRefused(why);
    const { code, error } = ANSWERS[why];
    return reply.code(code).send({ error });
  };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(['application/json', FORM], { parseAs: 'buffer' }, (_request, body, parsed) =>
    parsed(null, body),
  );
  app.setErrorHandler((error: FastifyError, _request: FastifyRequest, reply) => turnAway(reply, byStatus(error)));

  // Before the body: a stranger's megabytes are not even read. Only Slack's check of the certificate comes unsigned.
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const why = judgeHeaders(request.headers, now());
    if (why && !(why === 'unsigned' && isForm(request))) await turnAway(reply, why);
  };

  const take = (kind: Kind) => async (request: FastifyRequest, reply: FastifyReply) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (isForm(request) && isCertificateCheck(body)) return reply.code(200).send();
    const verdict = verifySignature(signingSecret, request.headers, body, now());
    if (verdict !== 'genuine') return turnAway(reply, verdict);
    if (isForm(request) === (kind === 'events')) return turnAway(reply, 'content_type');
    const payload = readPayload(kind, body.toString('utf8'));
    const challenge = readChallenge(payload);
    if (challenge !== null) return reply.code(200).send({ challenge });
    return give(reply, await entrance(payload, request.id));
  };
  for (const kind of KINDS) app.post(`/webhooks/slack/${kind}`, { onRequest }, take(kind));
  done();
};

/** The entrance has counted its refusals already. */
const give = (reply: FastifyReply, answer: Answer): FastifyReply => {
  switch (answer.kind) {
    case 'acknowledge':
      return reply.code(200).send();
    case 'say':
      return reply.code(200).send(answer.body);
    case 'again':
      return reply.code(503).send({ error: ANSWERS.unavailable.error });
    case 'malformed':
      return reply.code(400).send({ error: ANSWERS.malformed.error });
  }
};

const isForm = (request: FastifyRequest): boolean =>
  request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === FORM;

/** Longer than the two fields that such a check has, and far shorter than anything to be guarded. */
const CHECK_LIMIT = 512;

const isCertificateCheck = (body: Buffer): boolean =>
  body.length <= CHECK_LIMIT && new URLSearchParams(body.toString('utf8')).get('ssl_check') === '1';

/** What Fastify itself found wrong with the request; anything else is our trouble, and Slack shall come back. */
const byStatus = ({ statusCode = 500 }: FastifyError): keyof typeof ANSWERS => {
  if (statusCode === 413) return 'too_large';
  if (statusCode === 415) return 'content_type';
  return statusCode < 500 ? 'malformed' : 'unavailable';
};
