import type { FastifyError, FastifyPluginCallback, FastifyReply } from 'fastify';
import { Stripe } from 'stripe';
import type { BillingEvent } from '../../../core/ports/billing.ts';
import { readEvent } from './read-facts.ts';

export type WhyRefused = 'unsigned' | 'forged' | 'stale' | 'malformed' | 'too_large' | 'unavailable';

export interface StripeWebhooks {
  /** `whsec_…`, from the settings of the webhook at Stripe. */
  readonly secret: string;
  /** Takes an event in, once; rejects where nothing can be stored now. */
  readonly take: (event: BillingEvent) => Promise<void>;
  readonly onRefused: (why: WhyRefused) => void;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

const ANSWERS = {
  unsigned: { code: 401, error: 'The signature is missing' },
  forged: { code: 401, error: 'The signature is wrong' },
  stale: { code: 401, error: 'The signature is too old' },
  malformed: { code: 400, error: 'This is nothing that Stripe sends' },
  too_large: { code: 413, error: 'This is too large for Stripe' },
  unavailable: { code: 503, error: 'Nothing can be stored right now' },
} as const;

const BODY_LIMIT = 512 * 1024;
/** Stripe signs each attempt anew: what is older was recorded by somebody. */
const TOLERANCE_SECONDS = 300;

/**
 * `POST /webhooks/stripe`, as a scope of its own: the signature covers the bytes as they came. 200 is said after the
 * commit and not before, so that whatever Stripe believes to be delivered is.
 */
export const stripeWebhooks: FastifyPluginCallback<StripeWebhooks> = (
  app,
  { secret, take, onRefused, now = Date.now },
  done,
) => {
  const turnAway = (reply: FastifyReply, why: WhyRefused): FastifyReply => {
    onRefused(why);
    const { code, error } = ANSWERS[why];
    return reply.code(code).send({ error });
  };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, parsed) =>
    parsed(null, body),
  );
  app.setErrorHandler((error: FastifyError, _request, reply) => turnAway(reply, byStatus(error)));
  app.post('/webhooks/stripe', async (request, reply) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const signature = request.headers['stripe-signature'];
    if (typeof signature !== 'string') return turnAway(reply, 'unsigned');
    const read = readSigned(body, signature, secret, now());
    if (typeof read === 'string') return turnAway(reply, read);
    await take(read);
    return reply.code(200).send({ received: true });
  });
  done();
};

/**
 * Checked by the SDK, in constant time and on the raw bytes; without a tolerance first, because only of a signature that
 * is right does its age mean anything.
 */
const readSigned = (body: Buffer, signature: string, secret: string, now: number): BillingEvent | WhyRefused => {
  const check = (tolerance: number): Stripe.Event =>
    Stripe.webhooks.constructEvent(body, signature, secret, tolerance, undefined, now);
  const whyNot = (error: unknown, otherwise: WhyRefused): WhyRefused =>
    error instanceof Stripe.errors.StripeSignatureVerificationError ? otherwise : 'malformed';
  try {
    check(Number.MAX_SAFE_INTEGER);
  } catch (error) {
    return whyNot(error, 'forged');
  }
  try {
    const event = check(TOLERANCE_SECONDS);
    return isEvent(event) ? readEvent(event) : 'malformed';
  } catch (error) {
    return whyNot(error, 'stale');
  }
};

/** What is signed may yet be no event: another of Stripe's products may share the secret. */
const isEvent = (event: Partial<Stripe.Event> | null): event is Stripe.Event =>
  typeof event?.id === 'string' && typeof event.type === 'string' && typeof event.data === 'object';

/** What Fastify itself found wrong with the request; anything else is our trouble, and Stripe shall come back. */
const byStatus = ({ statusCode = 500 }: FastifyError): WhyRefused => {
  if (statusCode === 413) return 'too_large';
  return statusCode < 500 ? 'malformed' : 'unavailable';
};
