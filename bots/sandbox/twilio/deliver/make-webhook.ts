import { announce, type Emulator, newSid } from '../emulator.ts';
import type { TwilioMessage, Webhook } from '../world.ts';
import { inboundParams } from './inbound-params.ts';
import { sendWebhook } from './send-webhook.ts';
import { statusParams } from './status-params.ts';

const keptWebhooks = 20_000;

/** A person's message for the app; null when no address is set. */
export function makeInboundWebhook(emulator: Emulator, message: TwilioMessage): Webhook | null {
  const { configuration } = emulator.world;
  if (configuration.messagesUrl === null) return null;
  return queue(emulator, message, {
    kind: 'messages',
    address: message.from,
    url: configuration.messagesUrl,
    params: inboundParams(emulator, message),
  });
}

/** The message's status as it is now, for the address that the app gave with it. */
export function makeStatusWebhook(emulator: Emulator, message: TwilioMessage): Webhook | null {
  const { configuration } = emulator.world;
  const url = message.statusCallback ?? configuration.statusUrl;
  if (url === null) return null;
  return queue(emulator, message, {
    kind: 'status',
    address: message.to,
    url,
    params: statusParams(emulator, message),
  });
}

function queue(
  emulator: Emulator,
  message: TwilioMessage,
  given: Pick<Webhook, 'kind' | 'address' | 'url' | 'params'>,
): Webhook {
  const { webhooks } = emulator.world;
  const webhook: Webhook = {
    id: newSid('WH'),
    seq: 0,
    messageSid: message.sid,
    person: message.person,
    status: message.status,
    madeAt: emulator.now(),
    attempts: 0,
    state: 'waiting',
    ...given,
  };
  webhooks.set(webhook.id, webhook);
  forgetOldest(webhooks);
  webhook.seq = announce(emulator, 'webhook', webhook.person, webhook);
  if (!emulator.delivery.held.has(webhook.kind)) void sendWebhook(emulator, webhook);
  return webhook;
}

function forgetOldest(webhooks: Map<string, Webhook>): void {
  if (webhooks.size <= keptWebhooks) return;
  for (const { id, state } of webhooks.values()) {
    if (state === 'waiting') continue;
    webhooks.delete(id);
    return;
  }
}
