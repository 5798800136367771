import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { Stripe } from 'stripe';
import { type Duration, minutes, seconds } from '../../../core/kernel/instant.ts';
import type { Billed, BillingTrouble } from '../../../core/ports/billing.ts';
import { toTrouble } from './to-trouble.ts';

export interface StripeOptions {
  readonly apiKey: string;
  /** Null: Stripe's own. */
  readonly apiUrl: string | null;
}

/** One account at Stripe, asked with care. */
export interface StripeAccount {
  /** What is read: an answer that fails says something of the whole account. */
  ask<T>(question: (stripe: Stripe) => Promise<T>): Promise<Billed<T>>;
  /** One order under a key of its own: that Stripe stumbles over it says nothing of any other. */
  order<T>(order: (stripe: Stripe) => Promise<T>): Promise<Billed<T>>;
}

const TIMEOUT_MS = seconds(10);
const FAILURES_IN_A_ROW = 3;

/**
 * Every call has ten seconds, and none is repeated here (but once by the SDK, where the connection was cut): whoever asks
 * keeps what they want in the database, asks under an id, and comes again. An account that is out of reach three times in a row is
 * left alone for a while, and so at once is one whose key Stripe refuses: a person has to mend that.
 */
export const openStripeAccount = (options: StripeOptions): StripeAccount => {
  const stripe = createStripe(options);
  const outage = breaker((trouble) => trouble.kind === 'unreachable', FAILURES_IN_A_ROW, seconds(15));
  const shutOut = breaker((trouble) => trouble.kind === 'revoked', 1, minutes(5));
  const answerTo = async <T>(call: () => Promise<T>): Promise<Billed<T>> => {
    try {
      const value = await shutOut.execute(() => outage.execute(call));
      return { kind: 'done', value };
    } catch (error) {
      if (error instanceof BrokenCircuitError) return { kind: 'unreachable', why: 'Stripe is left alone for a moment' };
      return toTrouble(error instanceof StumbledOverOne ? error.cause : error);
    }
  };
  return {
    ask: (question) => answerTo(() => question(stripe)),
    order: (order) => answerTo(() => order(stripe).catch(stumbled)),
  };
};

/** Stripe answered, and could not carry out this one order: it does so each time for some, while all others go well. */
class StumbledOverOne extends Error {}

const stumbled = (error: unknown): never => {
  const isOutOfReach = error instanceof Stripe.errors.StripeConnectionError;
  throw !isOutOfReach && toTrouble(error).kind === 'unreachable' ? new StumbledOverOne('', { cause: error }) : error;
};

const breaker = (
  counts: (trouble: BillingTrouble) => boolean,
  inARow: number,
  maxDelay: Duration,
): CircuitBreakerPolicy =>
  circuitBreaker(
    handleWhen((error) => !(error instanceof StumbledOverOne) && counts(toTrouble(error))),
    {
      breaker: new ConsecutiveBreaker(inARow),
      halfOpenAfter: new ExponentialBackoff({ initialDelay: seconds(2), maxDelay }),
    },
  );

const createStripe = ({ apiKey, apiUrl }: StripeOptions): Stripe => {
  const usual = { maxNetworkRetries: 0, timeout: TIMEOUT_MS, telemetry: false };
  if (apiUrl === null) return new Stripe(apiKey, usual);
  const { protocol, hostname, port } = new URL(apiUrl);
  return new Stripe(apiKey, {
    ...usual,
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname.replaceAll(/[[\]]/g, ''),
    ...(port !== '' && { port }),
  });
};
