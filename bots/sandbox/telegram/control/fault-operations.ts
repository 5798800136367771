import { z } from 'zod';
import { wakeAllDeliveries } from '../deliver-webhooks.ts';
import { announce, type Emulator } from '../emulator.ts';
import { armCallFault, armWebhookFault, disarm } from '../faults.ts';
import { wakePolling } from '../long-polling.ts';
import { telegramRateLimits } from '../settings.ts';
import { pushRawUpdate, replayUpdate } from '../push-update.ts';
import { pendingUpdates } from '../update-queue.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import { operation } from './operation.ts';

const when = {
  chat: z.number().int().optional(),
  /** Strikes so often; absent: until cleared. */
  times: z.number().int().positive().optional(),
  /** Lets so many pass first. */
  skip: z.number().int().min(0).optional(),
};

const delayMs = z.number().int().min(1).max(600_000);

const callFault = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status'),
    status: z.number().int().min(400).max(599),
    description: z.string().optional(),
    retryAfter: z.number().int().positive().optional(),
  }),
  z.object({ kind: z.literal('delay'), delayMs }),
  z.object({ kind: z.literal('reset') }),
  z.object({ kind: z.literal('lose-answer') }),
]);

const webhookFault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('drop') }),
  z.object({ kind: z.literal('discard') }),
  z.object({ kind: z.literal('delay'), delayMs }),
  z.object({ kind: z.literal('duplicate'), copies: z.number().int().min(1).max(20).default(1) }),
  z.object({ kind: z.literal('lose-answer') }),
]);

const rate = z.object({ perSecond: z.number().positive(), burst: z.number().int().positive() });
const chats = { chats: z.array(z.number().int()).optional() };

/** Updates of a chat that waited are let go oldest first, or newest first to be late and out of order. */
function reverseQueues(emulator: Emulator): void {
  for (const queue of emulator.world.queues.values()) queue.reverse();
}

export const faultOperations = {
  /** On calls of the bot; `methods` absent means all. */
  injectCallFault: operation(
    { fault: callFault, methods: z.array(z.string()).default([]), ...when },
    (emulator, { methods, chat, ...order }) => armCallFault(emulator, { ...order, chatId: chat }, methods),
  ),
  /** On deliveries to the bot's webhook. */
  injectWebhookFault: operation({ fault: webhookFault, ...when }, (emulator, { chat, ...order }) =>
    armWebhookFault(emulator, { ...order, chatId: chat }),
  ),
  faults: operation({}, ({ faults }) => ({ calls: faults.calls, webhooks: faults.webhooks })),
  /** One by its id, or all; tells how often each had struck. */
  clearFaults: operation({ id: z.number().int().optional() }, (emulator, input) => disarm(emulator, input.id ?? null)),
  revokeToken: operation({}, (emulator) => setRevoked(emulator, true)),
  restoreToken: operation({}, (emulator) => setRevoked(emulator, false)),
  setRateLimits: operation(
    {
      limits: z.union([z.enum(['off', 'telegram']), z.object({ perChat: rate, perGroup: rate, overall: rate })]),
    },
    (emulator, { limits }) => {
      emulator.settings.rateLimits = limits === 'telegram' ? telegramRateLimits : limits;
      emulator.rates.buckets.clear();
      return { rateLimits: emulator.settings.rateLimits };
    },
  ),
  /** Any JSON as an update; gets the next `update_id` unless it brings one. */
  injectUpdate: operation(
    { update: z.record(z.string(), z.unknown()), chat: z.number().int().optional() },
    (emulator, input) => ({ updateId: pushRawUpdate(emulator, input.update, input.chat ?? null).updateId }),
  ),
  /** The same update again under its old id, whether or not it was delivered. */
  repeatUpdate: operation(
    { updateId: z.number().int(), times: z.number().int().min(1).max(100).default(1) },
    (emulator, { updateId, times }): { updateId: number; queued: number } | Refused => {
      for (let time = 0; time < times; time += 1) {
        if (!replayUpdate(emulator, updateId)) return { refused: `there never was an update ${updateId}` };
      }
      return { updateId, queued: times };
    },
  ),
  /** Keeps back updates of these chats, or of all. */
  holdUpdates: operation(chats, ({ delivery }, input) => {
    if (!input.chats) delivery.holdAll = true;
    for (const chat of input.chats ?? []) delivery.held.add(`chat-${chat}`);
    return { holdAll: delivery.holdAll, held: [...delivery.held] };
  }),
  releaseUpdates: operation({ reversed: z.boolean().default(false) }, (emulator, input) => {
    if (input.reversed) reverseQueues(emulator);
    emulator.delivery.holdAll = false;
    emulator.delivery.held.clear();
    const released = pendingUpdates(emulator).length;
    wakeAllDeliveries(emulator);
    wakePolling(emulator);
    return { released };
  }),
  /** Posts any bytes to the bot's webhook, once, outside the queue: malformed JSON, a wrong secret, ten megabytes. */
  postToWebhook: operation(
    {
      body: z.string(),
      contentType: z.string().default('application/json'),
      /** Absent: the right one; null: no header. */
      secretToken: z.string().nullable().optional(),
    },
    async (emulator, input): Promise<{ status: number; body: string } | Refused> => {
      const { webhook } = emulator.world;
      if (!webhook) return { refused: 'no webhook is set' };
      const secret = input.secretToken === undefined ? webhook.secretToken : input.secretToken;
      const headers: Record<string, string> = { 'content-type': input.contentType };
      if (secret) headers['x-telegram-bot-api-secret-token'] = secret;
      const response = await fetch(webhook.url, { method: 'POST', headers, body: input.body });
      return { status: response.status, body: await response.text() };
    },
  ),
};

function setRevoked(emulator: Emulator, isRevoked: boolean): { tokenRevoked: boolean } {
  emulator.world.tokenRevoked = isRevoked;
  announce(emulator, 'fault', null, { tokenRevoked: isRevoked });
  if (!isRevoked) wakeAllDeliveries(emulator);
  return { tokenRevoked: isRevoked };
}
