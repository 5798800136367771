import { deliver } from './deliver-webhooks.ts';
import { type Emulator, nextId, nowSeconds } from './emulator.ts';
import type { StripeEvent } from './stripe-types.ts';

const API_VERSION = '2026-10-28.endive';

/** Something happened: it is an event to be listed, and a webhook where the app has named an address. */
export const tell = (emulator: Emulator, type: string, object: unknown): StripeEvent => {
  const event: StripeEvent = {
    id: nextId(emulator, 'evt'),
    object: 'event',
    api_version: API_VERSION,
    created: nowSeconds(emulator),
    type,
    livemode: false,
    pending_webhooks: emulator.webhookUrl === null ? 0 : 1,
    request: { id: null, idempotency_key: null },
    // As it is now: what changes later is no part of this event.
    data: { object: structuredClone(object) },
  };
  emulator.events.push(event);
  if (emulator.isHolding) emulator.held.push(event);
  else deliver(emulator, event, 0);
  return event;
};
