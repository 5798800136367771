import { announce, type Emulator } from '../emulator.ts';
import { nextId } from '../next-id.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import type { Json } from '../slack-types.ts';
import type { AppEvent } from '../world.ts';
import { deliver } from './deliver.ts';

const keptEvents = 20_000;

/** An event for the app, if it asked for such events; it is on its way when this returns. */
export function makeEvent(
  emulator: Emulator,
  event: Json & { type: string },
  channel: string | null,
): { eventId: string } | Refused {
  const { world } = emulator;
  if (!isSubscribed(emulator, event)) return { refused: `the app has not subscribed to ${event.type}` };
  const eventId = nextId(emulator, 'Ev');
  const made: AppEvent = {
    eventId,
    type: typeof event['subtype'] === 'string' ? `${event.type}.${event['subtype']}` : event.type,
    channel,
    body: envelope(emulator, event, eventId),
    madeAt: emulator.now(),
    seq: 0,
    attempts: 0,
    retryReason: null,
    dueAt: 0,
    state: 'waiting',
  };
  world.events.set(eventId, made);
  forgetOldest(world.events);
  made.seq = announce(emulator, 'event', { channel }, { eventId, type: made.type, channel });
  schedule(emulator, made, 0);
  return { eventId };
}

/** Slack tells an app that it was thrown out, and then nothing more. */
const farewells = ['tokens_revoked', 'app_uninstalled'];

function isSubscribed({ world }: Emulator, event: Json & { type: string }): boolean {
  const { eventsUrl, socketMode, events } = world.configuration;
  if (eventsUrl === null && !socketMode) return false;
  if (world.tokenState !== 'ok') return farewells.includes(event.type);
  const inChannel = `${event.type}.${String(event['channel_type'])}s`;
  return events.length === 0 || events.includes(event.type) || events.includes(inChannel.replace('ims', 'im'));
}

function envelope({ world, now }: Emulator, event: Json, eventId: string): Json {
  const { team, app } = world;
  return {
    token: 'sandbox-verification-token',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(now() / 1_000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  };
}

function forgetOldest(events: Map<string, AppEvent>): void {
  if (events.size <= keptEvents) return;
  const old = [...events.values()].find(({ state }) => state !== 'waiting');
  if (old) events.delete(old.eventId);
}

/** Slack promises no order: events go out side by side, each with its own repeats. */
function schedule(emulator: Emulator, event: AppEvent, delayMs: number): void {
  const { delivery } = emulator;
  event.dueAt = Date.now() + delayMs;
  if (emulator.closed || delivery.held) return;
  if (delayMs <= 0) return void send(emulator, event);
  const timer = setTimeout(() => {
    delivery.timers.delete(event.eventId);
    void send(emulator, event);
  }, delayMs);
  clearTimeout(delivery.timers.get(event.eventId));
  delivery.timers.set(event.eventId, timer);
}

async function send(emulator: Emulator, event: AppEvent): Promise<void> {
  const { inFlight } = emulator.delivery;
  if (emulator.closed || inFlight.has(event.eventId)) return;
  inFlight.add(event.eventId);
  event.attempts += 1;
  const { eventId, type, channel, body, attempts, retryReason } = event;
  const reply = await deliver(emulator, {
    kind: 'events',
    type,
    channel,
    payload: body,
    eventId,
    attempt: attempts,
    retryReason,
  });
  inFlight.delete(eventId);
  if (emulator.closed) return;
  const pauseMs = emulator.settings.retryPausesMs[attempts - 1];
  if (reply.acknowledged) event.state = 'delivered';
  else if (reply.noRetry || pauseMs === undefined) event.state = 'given-up';
  event.seq = announce(emulator, 'event', { channel }, { eventId, type, channel, state: event.state });
  if (event.state !== 'waiting' || pauseMs === undefined) return;
  event.retryReason = reply.outcome;
  schedule(emulator, event, pauseMs);
}

function waiting({ world, delivery }: Emulator): AppEvent[] {
  return [...world.events.values()].filter(
    ({ state, eventId }) => state === 'waiting' && !delivery.inFlight.has(eventId) && !delivery.timers.has(eventId),
  );
}

/** One after the other, so that their order is the one asked for. */
export function releaseEvents(emulator: Emulator, reversed: boolean): { released: number } {
  emulator.delivery.held = false;
  const held = waiting(emulator);
  void sendInTurn(emulator, reversed ? held.toReversed() : held);
  return { released: held.length };
}

async function sendInTurn(emulator: Emulator, events: AppEvent[]): Promise<void> {
  for (const event of events) await send(emulator, event);
}

/** Delivered again though it was acknowledged, as Slack does when an answer got lost on its way. */
export function repeatEvent(
  emulator: Emulator,
  eventId: string,
  times: number,
): { eventId: string; queued: number } | Refused {
  const event = emulator.world.events.get(eventId);
  if (!event) return { refused: `there never was an event ${eventId}` };
  const { type, channel, body } = event;
  for (let time = 0; time < times; time += 1) {
    const attempt = event.attempts + 1 + time;
    void deliver(emulator, {
      kind: 'events',
      type,
      channel,
      payload: body,
      eventId,
      attempt,
      retryReason: 'http_timeout',
    });
  }
  return { eventId, queued: times };
}

/** What an earlier process left undelivered; what was due meanwhile goes at once. */
export function resumeEvents(emulator: Emulator): void {
  const now = Date.now();
  for (const event of waiting(emulator)) schedule(emulator, event, Math.max(1, event.dueAt - now));
}

export function stopDelivery({ delivery }: Emulator): void {
  for (const timer of delivery.timers.values()) clearTimeout(timer);
  delivery.timers.clear();
}
