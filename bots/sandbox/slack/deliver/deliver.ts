import { pause } from '../../../../emulation/watched.ts';
import { type Emulator, nextSeq, publish } from '../emulator.ts';
import { takeDeliveryFault } from '../faults.ts';
import type { DeliveryFault } from '../runtime-state.ts';
import type { Json } from '../slack-types.ts';
import type { AppConfiguration, DeliveryKind, DeliveryRecord } from '../world.ts';
import { type AppReply, failedReply, askApp } from './ask-app.ts';
import { signRequest } from './sign-request.ts';
import { sendEnvelope } from './socket-mode.ts';

export interface Delivery {
  kind: DeliveryKind;
  /** For the log: "message", "block_actions", "/callout". */
  type: string;
  channel: string | null;
  payload: Json;
  eventId?: string;
  /** From 1 on. */
  attempt?: number;
  retryReason?: string | null;
}

/** Brings one thing to the app, once, over HTTP or Socket Mode, and writes down what came of it. */
export async function deliver(emulator: Emulator, delivery: Delivery): Promise<AppReply> {
  const at = emulator.now();
  const fault = takeDeliveryFault(emulator, delivery.kind, delivery.channel);
  if (fault?.kind === 'delay') await pause(emulator, fault.delayMs);
  const reply = await attempt(emulator, delivery, fault);
  if (!emulator.closed) record(emulator, delivery, reply, at);
  return reply;
}

async function attempt(emulator: Emulator, delivery: Delivery, fault: DeliveryFault | null): Promise<AppReply> {
  if (fault?.kind === 'drop') return failedReply('connection_failed');
  if (fault?.kind === 'discard') return { ...failedReply('discarded'), acknowledged: true };
  const { socketMode } = emulator.world.configuration;
  const send = () => (socketMode ? sendEnvelope(emulator, delivery) : post(emulator, delivery));
  if (fault?.kind === 'duplicate') {
    const [first] = await Promise.all(Array.from({ length: fault.copies + 1 }, send));
    return first ?? failedReply('connection_failed');
  }
  const reply = await send();
  return fault?.kind === 'lose-answer' ? failedReply('http_timeout') : reply;
}

export function addressOf(configuration: AppConfiguration, kind: DeliveryKind): string | null {
  const { eventsUrl, interactivityUrl, commandsUrl } = configuration;
  return { events: eventsUrl, interactivity: interactivityUrl, commands: commandsUrl }[kind];
}

async function post(emulator: Emulator, delivery: Delivery): Promise<AppReply> {
  const url = addressOf(emulator.world.configuration, delivery.kind);
  if (url === null) return failedReply('connection_failed');
  const { body, contentType } = encode(delivery);
  const { attempt: count = 1, retryReason } = delivery;
  const headers: Record<string, string> = {
    'content-type': contentType,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    ...signRequest(emulator.world.signingSecret, body, Math.floor(emulator.now() / 1_000)),
  };
  if (count > 1) {
    headers['x-slack-retry-num'] = String(count - 1);
    headers['x-slack-retry-reason'] = retryReason ?? 'unknown_error';
  }
  const { ackDeadlineMs } = emulator.settings;
  return askApp(url, { body, headers }, ackDeadlineMs, emulator.delivery.closing.signal);
}

const form = 'application/x-www-form-urlencoded';

function encode({ kind, payload }: Delivery): { body: string; contentType: string } {
  if (kind === 'events') return { body: JSON.stringify(payload), contentType: 'application/json' };
  const fields = kind === 'interactivity' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>);
  return { body: new URLSearchParams(fields).toString(), contentType: form };
}

const keptDeliveries = 100_000;

function record(emulator: Emulator, delivery: Delivery, reply: AppReply, at: number): void {
  const { world } = emulator;
  const { kind, type, channel, eventId } = delivery;
  const seq = nextSeq(emulator, null);
  const done: DeliveryRecord = {
    seq,
    kind,
    via: world.configuration.socketMode ? 'socket' : 'http',
    eventId: eventId ?? null,
    type,
    channel,
    at,
    attempt: delivery.attempt ?? 1,
    status: reply.status,
    outcome: reply.outcome,
    tookMs: emulator.now() - at,
  };
  if (!reply.acknowledged) emulator.log('the app did not acknowledge', { kind, type, outcome: reply.outcome });
  world.deliveries.push(done);
  if (world.deliveries.length > keptDeliveries) world.deliveries.splice(0, keptDeliveries / 10);
  publish(emulator, { seq, kind: 'delivery', channel, user: null, detail: done });
}
