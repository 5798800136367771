import { z } from 'zod';
import { makeEvent, releaseEvents, repeatEvent } from '../deliver/events.ts';
import { postRaw } from '../deliver/post-raw.ts';
import { disconnectSockets } from '../deliver/socket-mode.ts';
import { disarm } from '../../../../emulation/fault-desk.ts';
import { armCallFault, armDeliveryFault } from '../faults.ts';
import { slackRateLimits } from '../settings.ts';
import { restoreToken, revokeToken } from '../token-state.ts';
import { operation } from './operation.ts';

const when = {
  channel: z.string().optional(),
  /** Strikes so often; absent: until cleared. */
  times: z.number().int().positive().optional(),
  /** Lets so many pass first. */
  skip: z.number().int().min(0).optional(),
};

const delayMs = z.number().int().min(1).max(600_000);

const callFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), status: z.number().int().min(400).max(599) }),
  z.strictObject({ kind: z.literal('ratelimited'), retryAfter: z.number().int().positive().default(1) }),
  z.strictObject({ kind: z.literal('error'), error: z.string().min(1) }),
  z.strictObject({ kind: z.literal('delay'), delayMs }),
  z.strictObject({ kind: z.literal('reset') }),
  z.strictObject({ kind: z.literal('lose-answer') }),
]);

const deliveryFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drop') }),
  z.strictObject({ kind: z.literal('discard') }),
  z.strictObject({ kind: z.literal('delay'), delayMs }),
  z.strictObject({ kind: z.literal('duplicate'), copies: z.number().int().min(1).max(20).default(1) }),
  z.strictObject({ kind: z.literal('lose-answer') }),
]);

const rate = z.strictObject({ perSecond: z.number().positive(), burst: z.number().int().positive() });
const perMinute = z.number().positive();
const limits = z.strictObject({
  postsPerChannel: rate,
  perMinute: z.strictObject({ tier1: perMinute, tier2: perMinute, tier3: perMinute, tier4: perMinute }),
});

export const faultOperations = {
  /** On calls of the app; `methods` absent means all. `response_url` posts count as the method `response_url`. */
  injectCallFault: operation(
    { fault: callFault, methods: z.array(z.string()).default([]), ...when },
    (emulator, { methods, ...order }) => armCallFault(emulator, order, methods),
  ),
  /** On what goes to the app; `kinds` absent means all three. */
  injectDeliveryFault: operation(
    {
      fault: deliveryFault,
      kinds: z.array(z.enum(['events', 'interactivity', 'commands'])).default([]),
      ...when,
    },
    (emulator, { kinds, ...order }) => armDeliveryFault(emulator, order, kinds),
  ),
  faults: operation({}, ({ faults }) => ({ calls: faults.calls, deliveries: faults.deliveries })),
  /** One by its id, or all; tells how often each had struck. */
  clearFaults: operation({ id: z.number().int().optional() }, ({ faults }, input) => disarm(faults, input.id ?? null)),
  /** The app's tokens stop working: revoked, or the account behind them closed. The app is told by an event first. */
  revokeToken: operation(
    { kind: z.enum(['token_revoked', 'account_inactive']).default('token_revoked') },
    (emulator, input) => revokeToken(emulator, input.kind),
  ),
  restoreToken: operation({}, (emulator) => restoreToken(emulator)),
  setRateLimits: operation({ limits: z.union([z.enum(['off', 'slack']), limits]) }, (emulator, input) => {
    emulator.settings.rateLimits = input.limits === 'slack' ? slackRateLimits : input.limits;
    emulator.rates.buckets.clear();
    return { rateLimits: emulator.settings.rateLimits };
  }),
  /** Any JSON as an event. */
  injectEvent: operation(
    { event: z.looseObject({ type: z.string() }), channel: z.string().optional() },
    (emulator, input) => makeEvent(emulator, input.event, input.channel ?? null),
  ),
  /** The same event again under its old id, whether or not it was delivered. */
  repeatEvent: operation(
    { eventId: z.string(), times: z.number().int().min(1).max(100).default(1) },
    (emulator, input) => repeatEvent(emulator, input.eventId, input.times),
  ),
  holdEvents: operation({}, ({ delivery }) => {
    delivery.held = true;
    return { held: true };
  }),
  /** Lets go what was held, oldest first, or newest first to be out of order. */
  releaseEvents: operation({ reversed: z.boolean().default(false) }, (emulator, input) =>
    releaseEvents(emulator, input.reversed),
  ),
  /** Socket Mode: tells connections to go (`refresh_requested`, `warning`), or cuts them without a word. */
  disconnectSockets: operation(
    { reason: z.enum(['warning', 'refresh_requested', 'link_disabled', 'cut']).default('refresh_requested') },
    (emulator, input) => disconnectSockets(emulator, input.reason),
  ),
  /** Posts any bytes to one of the app's addresses, once, past the queue. */
  postRaw: operation(
    {
      to: z.enum(['events', 'interactivity', 'commands']),
      body: z.string(),
      contentType: z.string().optional(),
      /** `stale` is signed rightly, ten minutes ago; `wrong` with another secret. */
      signature: z.enum(['valid', 'missing', 'wrong', 'stale']).default('valid'),
    },
    (emulator, input) => postRaw(emulator, input),
  ),
};
