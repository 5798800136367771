import { announce, type Emulator } from '../emulator.ts';
import type { Webhook } from '../world.ts';
import { raiseAlert } from './alerts.ts';
import { type Attempt, deliver } from './deliver.ts';
import type { AppReply } from './ask-app.ts';
import { readAnswer, type TwimlAnswer } from './read-twiml.ts';

/** Twilio promises no order: webhooks go out side by side. Never rejects. */
export async function sendWebhook(emulator: Emulator, webhook: Webhook): Promise<void> {
  const { inFlight } = emulator.delivery;
  if (emulator.closed || inFlight.has(webhook.id)) return;
  inFlight.add(webhook.id);
  const arrived =
    webhook.kind === 'status' ? await sendStatus(emulator, webhook) : await sendInbound(emulator, webhook);
  inFlight.delete(webhook.id);
  if (emulator.closed || emulator.world.webhooks.get(webhook.id) !== webhook) return;
  webhook.state = arrived ? 'delivered' : 'given-up';
  webhook.seq = announce(emulator, 'webhook', webhook.person, webhook);
}

/** Sent again once when no connection came about, and never for a bad answer. */
async function sendStatus(emulator: Emulator, webhook: Webhook): Promise<boolean> {
  const attempt: Attempt = { kind: 'status', url: webhook.url, params: webhook.params };
  let reply = await deliver(emulator, webhook, attempt);
  if (reply.errorCode === 11205 && reply.outcome !== 'timeout' && !emulator.closed) {
    reply = await deliver(emulator, webhook, attempt);
  }
  if (!reply.acknowledged) alert(emulator, webhook, attempt, reply);
  return reply.acknowledged;
}

/** The fallback is asked once when the first address fails or answers nonsense; after that the message is only in the log. */
async function sendInbound(emulator: Emulator, webhook: Webhook): Promise<boolean> {
  const first = await tryInbound(emulator, webhook, { kind: 'messages', url: webhook.url, params: webhook.params });
  if (first.arrived) return true;
  const { fallbackUrl } = emulator.world.configuration;
  if (fallbackUrl === null || emulator.closed) return false;
  const params = { ...webhook.params, ErrorCode: String(first.errorCode), ErrorUrl: webhook.url };
  const second = await tryInbound(emulator, webhook, { kind: 'fallback', url: fallbackUrl, params });
  return second.arrived;
}

async function tryInbound(
  emulator: Emulator,
  webhook: Webhook,
  attempt: Attempt,
): Promise<{ arrived: true } | { arrived: false; errorCode: number }> {
  const reply = await deliver(emulator, webhook, attempt);
  const answer: TwimlAnswer = reply.acknowledged
    ? readAnswer(reply)
    : { errorCode: reply.errorCode ?? 11200, text: reply.outcome };
  if (!('errorCode' in answer)) {
    if (!emulator.closed) emulator.answerTwiml(webhook, answer.messages);
    return { arrived: true };
  }
  if (!emulator.closed) alert(emulator, webhook, attempt, { errorCode: answer.errorCode, outcome: answer.text });
  return { arrived: false, errorCode: answer.errorCode };
}

function alert(
  emulator: Emulator,
  { messageSid }: Webhook,
  { url }: Attempt,
  { errorCode, outcome }: Pick<AppReply, 'errorCode' | 'outcome'>,
): void {
  raiseAlert(emulator, { code: errorCode ?? 11200, text: outcome, url, messageSid });
}
