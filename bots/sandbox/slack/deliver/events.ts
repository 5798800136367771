import type { Emulator } from '../emulator.ts';
import type { Refused } from '../people/outcomes.ts';
import type { Json } from '../slack-types.ts';

export function makeEvent(
  _emulator: Emulator,
  _event: Json & { type: string },
  _channel: string | null,
): { eventId: string } | Refused {
  return { refused: 'not subscribed' };
}
export function releaseEvents(emulator: Emulator, _reversed: boolean): { released: number } {
  emulator.delivery.held = false;
  return { released: 0 };
}
export function repeatEvent(
  _emulator: Emulator,
  eventId: string,
  _times: number,
): { eventId: string; queued: number } | Refused {
  return { refused: `there never was an event ${eventId}` };
}
export function resumeEvents(_emulator: Emulator): void {}
export function stopDelivery(_emulator: Emulator): void {}
