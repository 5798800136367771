import { recordDelivery } from './deliveries-log.ts';
import { pause } from '../../../emulation/watched.ts';
import { announce, type Emulator } from './emulator.ts';
import { takeWebhookFault } from './faults.ts';
import { postUpdate, type WebhookReply } from './post-update.ts';
import type { WebhookFault } from './runtime-state.ts';
import { removeUpdate } from './update-queue.ts';
import type { QueuedUpdate, Webhook } from './world.ts';

/** Telegram's order: one update of a chat at a time, many chats in parallel up to `max_connections`. */
export function wakeDelivery(emulator: Emulator, key: string): void {
  const { delivery, world } = emulator;
  const isWaiting = delivery.inFlight.has(key) || delivery.pausing.has(key);
  if (!isWaiting && world.queues.has(key)) delivery.ready.add(key);
  pump(emulator);
}

export function wakeAllDeliveries(emulator: Emulator): void {
  for (const key of emulator.world.queues.keys()) {
    const { inFlight, pausing } = emulator.delivery;
    if (!inFlight.has(key) && !pausing.has(key)) emulator.delivery.ready.add(key);
  }
  pump(emulator);
}

/** Forgets pauses, as a newly set webhook does. Requests on their way end by themselves. */
export function stopDelivery(emulator: Emulator): void {
  for (const timer of emulator.delivery.pausing.values()) clearTimeout(timer);
  emulator.delivery.pausing.clear();
  emulator.delivery.ready.clear();
}

export function isHeld(emulator: Emulator, key: string): boolean {
  return emulator.delivery.holdAll || emulator.delivery.held.has(key);
}

function pump(emulator: Emulator): void {
  const { delivery, world } = emulator;
  const { webhook } = world;
  if (!webhook || emulator.closed || world.tokenRevoked) return;
  for (const key of delivery.ready) {
    if (delivery.inFlight.size >= webhook.maxConnections) return;
    if (isHeld(emulator, key)) continue;
    delivery.ready.delete(key);
    const update = firstAlive(emulator, key);
    if (!update) continue;
    delivery.inFlight.add(key);
    void deliver(emulator, webhook, update);
  }
}

function firstAlive(emulator: Emulator, key: string): QueuedUpdate | undefined {
  const now = emulator.now();
  for (const update of emulator.world.queues.get(key) ?? []) {
    if (update.expiresAt > now) return update;
    recordDelivery(emulator, update, { via: 'webhook', outcome: 'expired', at: now });
    removeUpdate(emulator, update);
  }
  return undefined;
}

/** One attempt and what follows from it. Never rejects: a failure of the bot is an outcome. */
async function deliver(emulator: Emulator, webhook: Webhook, update: QueuedUpdate): Promise<void> {
  const at = emulator.now();
  update.attempts += 1;
  const fault = takeWebhookFault(emulator, update.chatId);
  const reply = await attempt(emulator, webhook, update, fault);
  if (emulator.closed) return;
  recordDelivery(emulator, update, { via: 'webhook', outcome: reply.outcome, at });
  emulator.delivery.inFlight.delete(update.key);
  if (reply.delivered) {
    webhook.goneSince = null;
    removeUpdate(emulator, update);
    wakeDelivery(emulator, update.key);
    if (reply.body !== '') await emulator.onWebhookReply(reply);
    return;
  }
  noteFailure(emulator, webhook, reply);
  pauseChat(emulator, update, reply.retryAfterMs);
}

function failed(outcome: string): WebhookReply {
  return { delivered: false, status: null, outcome, body: '', contentType: '', retryAfterMs: null };
}

async function attempt(
  emulator: Emulator,
  webhook: Webhook,
  update: QueuedUpdate,
  fault: WebhookFault | null,
): Promise<WebhookReply> {
  if (fault?.kind === 'delay') await pause(emulator, fault.delayMs);
  if (fault?.kind === 'drop') return failed('dropped on the way');
  if (fault?.kind === 'discard') return { ...failed('discarded'), delivered: true };
  const { webhookTimeoutMs } = emulator.settings;
  const post = () =>
    postUpdate(webhook, JSON.stringify(update.body), webhookTimeoutMs, emulator.delivery.closing.signal);
  if (fault?.kind === 'duplicate') {
    const [first] = await Promise.all(Array.from({ length: fault.copies + 1 }, post));
    return first ?? failed('not sent');
  }
  const reply = await post();
  return fault?.kind === 'lose-answer' ? failed('delivered, answer lost') : reply;
}

/** Retry-After is obeyed; otherwise each failure doubles the pause. The chat's later updates wait behind. */
function pauseChat(emulator: Emulator, update: QueuedUpdate, retryAfterMs: number | null): void {
  const { webhookRetryBaseMs, webhookRetryCapMs } = emulator.settings;
  const doubled = Math.min(webhookRetryCapMs, webhookRetryBaseMs * 2 ** (update.attempts - 1));
  const { pausing } = emulator.delivery;
  const timer = setTimeout(() => {
    pausing.delete(update.key);
    wakeDelivery(emulator, update.key);
  }, retryAfterMs ?? doubled);
  pausing.set(update.key, timer);
  pump(emulator);
}

/** 410 for 23 hours means that the bot is gone for good: Telegram closes the webhook. */
function noteFailure(emulator: Emulator, webhook: Webhook, reply: WebhookReply): void {
  const now = emulator.now();
  webhook.lastErrorAt = now;
  webhook.lastErrorMessage = reply.outcome;
  webhook.goneSince = reply.status === 410 ? (webhook.goneSince ?? now) : null;
  const isGone = webhook.goneSince !== null && now - webhook.goneSince >= emulator.settings.webhookGoneMs;
  if (!isGone || emulator.world.webhook !== webhook) return;
  emulator.world.webhook = null;
  announce(emulator, 'webhook', null, { url: '', reason: 'gone' });
}
