import { z } from 'zod';
import { methodNames } from '../api/call-method.ts';
import { postRaw } from '../deliver/post-raw.ts';
import { releaseWebhooks, repeatWebhook } from '../deliver/webhook-queue.ts';
import { disarm } from '../../../../emulation/fault-desk.ts';
import { armCallFault, armDeliveryFault } from '../faults.ts';
import { operation } from './operation.ts';

const when = {
  /** The person's address: `+49…`, `whatsapp:…`; or how it begins, with a star: `whatsapp:*`. */
  address: z.string().optional(),
  /** Strikes so often; absent: until cleared. */
  times: z.number().int().positive().optional(),
  /** Lets so many pass first. */
  skip: z.number().int().min(0).optional(),
};

const delayMs = z.number().int().min(1).max(600_000);
const status = z.enum([
  'accepted',
  'queued',
  'sending',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'read',
  'received',
]);

const callFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), status: z.number().int().min(400).max(599) }),
  z.strictObject({ kind: z.literal('ratelimited'), retryAfter: z.number().int().positive().default(1) }),
  z.strictObject({
    kind: z.literal('error'),
    code: z.number().int().min(10_000).max(99_999),
    status: z.number().int().min(400).max(599).default(400),
    message: z.string().default('refused by a fault'),
  }),
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
  z.strictObject({ kind: z.literal('wrong-signature') }),
]);

const kinds = z.array(z.enum(['messages', 'fallback', 'status'])).default([]);

export const faultOperations = {
  /** On calls of the app; `methods` absent means all. */
  injectCallFault: operation(
    {
      fault: callFault,
      methods: z
        .array(z.string().refine((name) => methodNames.includes(name), `one of ${methodNames.join(', ')}`))
        .default([]),
      ...when,
    },
    (emulator, { methods, ...order }) => armCallFault(emulator, order, methods),
  ),
  /** On what goes to the app; `kinds` or `statuses` absent mean all. */
  injectDeliveryFault: operation(
    { fault: deliveryFault, kinds, statuses: z.array(status).default([]), ...when },
    (emulator, { kinds: ofKinds, statuses, ...order }) =>
      armDeliveryFault(emulator, order, { kinds: ofKinds, statuses }),
  ),
  faults: operation({}, ({ faults }) => ({ calls: faults.calls, deliveries: faults.deliveries })),
  /** One by its id, or all; tells how often each had struck. */
  clearFaults: operation({ id: z.number().int().optional() }, ({ faults }, input) => disarm(faults, input.id ?? null)),
  /** Webhooks pile up until they are released. */
  holdWebhooks: operation(
    { kinds: z.array(z.enum(['messages', 'status'])).default(['messages', 'status']) },
    ({ delivery }, input) => {
      for (const kind of input.kinds) delivery.held.add(kind);
      return { held: [...delivery.held] };
    },
  ),
  /** Lets go what was held, oldest first, or newest first to be out of order; done when the app has answered each. */
  releaseWebhooks: operation({ reversed: z.boolean().default(false) }, (emulator, input) =>
    releaseWebhooks(emulator, input.reversed),
  ),
  /** The same again, whether or not it was delivered: all webhooks of a message, or those of one status. */
  repeatWebhook: operation(
    { messageSid: z.string(), status: status.optional(), times: z.number().int().min(1).max(100).default(1) },
    (emulator, input) => repeatWebhook(emulator, input),
  ),
  /** Posts any bytes to one of the app's addresses, once. What is no form is signed by its hash (`bodySHA256`). */
  postRaw: operation(
    {
      to: z.enum(['messages', 'fallback', 'status']),
      body: z.string(),
      contentType: z.string().default('application/x-www-form-urlencoded'),
      signature: z.enum(['valid', 'missing', 'wrong']).default('valid'),
    },
    (emulator, input) => postRaw(emulator, input),
  ),
};
