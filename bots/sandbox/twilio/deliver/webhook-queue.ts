import type { Emulator } from '../emulator.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import type { MessageStatus } from '../twilio-types.ts';
import type { Webhook } from '../world.ts';
import { deliver } from './deliver.ts';
import { sendWebhook } from './send-webhook.ts';

function waiting({ world, delivery }: Emulator): Webhook[] {
  return [...world.webhooks.values()].filter(({ state, id }) => state === 'waiting' && !delivery.inFlight.has(id));
}

/** One after the other, so that their order is the one asked for. */
export async function releaseWebhooks(emulator: Emulator, reversed: boolean): Promise<{ released: number }> {
  emulator.delivery.held.clear();
  const held = waiting(emulator);
  for (const webhook of reversed ? held.toReversed() : held) await sendWebhook(emulator, webhook);
  return { released: held.length };
}

/** Delivered again though it was acknowledged, as Twilio does when an answer got lost on its way. */
export async function repeatWebhook(
  emulator: Emulator,
  order: { messageSid: string; status?: MessageStatus | undefined; times: number },
): Promise<{ repeated: number } | Refused> {
  const found = [...emulator.world.webhooks.values()].filter(
    ({ messageSid, status }) =>
      messageSid === order.messageSid && (order.status === undefined || status === order.status),
  );
  if (found.length === 0) return { refused: `there never was such a webhook of ${order.messageSid}` };
  for (let time = 0; time < order.times; time += 1) {
    for (const webhook of found) {
      const { kind, url, params } = webhook;
      await deliver(emulator, webhook, { kind, url, params });
    }
  }
  return { repeated: found.length * order.times };
}

/** What an earlier process left undelivered. */
export function resumeWebhooks(emulator: Emulator): void {
  for (const webhook of waiting(emulator)) void sendWebhook(emulator, webhook);
}
