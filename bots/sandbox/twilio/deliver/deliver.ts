import { pause } from '../../../../emulation/watched.ts';
import { type Emulator, nextSeq, publish } from '../emulator.ts';
import { takeDeliveryFault } from '../faults.ts';
import type { DeliveryFault } from '../runtime-state.ts';
import type { DeliveryRecord, Webhook, WebhookKind } from '../world.ts';
import { type AppReply, failedReply, askApp } from './ask-app.ts';
import { forwardedHeaders, toLocal, toPublic } from './public-address.ts';
import { signForm } from './sign-request.ts';

export interface Attempt {
  kind: WebhookKind;
  url: string;
  params: Record<string, string>;
}

/** Brings one webhook to the app, once, and writes down what came of it. */
export async function deliver(emulator: Emulator, webhook: Webhook, attempt: Attempt): Promise<AppReply> {
  const at = emulator.now();
  webhook.attempts += 1;
  const { status, address } = webhook;
  const fault = takeDeliveryFault(emulator, { kind: attempt.kind, status, address });
  if (fault?.kind === 'delay') await pause(emulator, fault.delayMs);
  const reply = await carry(emulator, webhook, attempt, fault);
  if (!emulator.closed) record(emulator, webhook, attempt, reply, at);
  return reply;
}

async function carry(
  emulator: Emulator,
  webhook: Webhook,
  attempt: Attempt,
  fault: DeliveryFault | null,
): Promise<AppReply> {
  if (fault?.kind === 'drop') return failedReply('dropped on the way', 11205);
  if (fault?.kind === 'discard') return { ...failedReply('discarded', 0), acknowledged: true, errorCode: null };
  const post = () => postSigned(emulator, webhook, attempt, fault?.kind !== 'wrong-signature');
  if (fault?.kind === 'duplicate') {
    const [first] = await Promise.all(Array.from({ length: fault.copies + 1 }, post));
    return first ?? failedReply('not sent', 11205);
  }
  const reply = await post();
  return fault?.kind === 'lose-answer' ? failedReply('delivered, answer lost', 11205) : reply;
}

function postSigned(emulator: Emulator, webhook: Webhook, attempt: Attempt, isRight: boolean): Promise<AppReply> {
  const { world, settings, delivery } = emulator;
  const { configuration, account } = world;
  const local = toLocal(configuration, attempt.url);
  const open = toPublic(configuration, local);
  const secret = isRight ? account.authToken : `${account.authToken}-of-another`;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
    'user-agent': 'TwilioProxy/1.1',
    accept: '*/*',
    'x-twilio-signature': signForm(secret, open, attempt.params),
    // The same at each attempt to deliver the same thing.
    'i-twilio-idempotency-token': webhook.id,
    ...forwardedHeaders(local, open),
  };
  const body = new URLSearchParams(attempt.params).toString();
  return askApp(local, { body, headers }, settings.webhookTimeoutMs, delivery.closing.signal);
}

const keptDeliveries = 100_000;

function record(emulator: Emulator, webhook: Webhook, attempt: Attempt, reply: AppReply, at: number): void {
  const { world } = emulator;
  const { id, messageSid, address, status, person, attempts } = webhook;
  const seq = nextSeq(emulator, null);
  const done: DeliveryRecord = {
    seq,
    kind: attempt.kind,
    webhookId: id,
    messageSid,
    address,
    messageStatus: status,
    url: attempt.url,
    at,
    attempt: attempts,
    status: reply.status,
    outcome: reply.outcome,
    tookMs: emulator.now() - at,
  };
  if (!reply.acknowledged) emulator.log('webhook not delivered', { kind: attempt.kind, outcome: reply.outcome });
  world.deliveries.push(done);
  if (world.deliveries.length > keptDeliveries) world.deliveries.splice(0, keptDeliveries / 10);
  publish(emulator, { seq, kind: 'delivery', person, detail: done });
}
