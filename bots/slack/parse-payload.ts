import type { Inbound, Input, Sender } from '../../core/dialogue/inbound.ts';
import { readInteraction } from './read-interaction.ts';
import { readEvent } from './read-event.ts';
import { type RawPayload, readRawPayload } from './raw-payload.ts';
import { readText } from './read-text.ts';

export interface Heard {
  readonly user: string;
  readonly name: string | undefined;
  readonly input: Input;
}

/** The channels in whose threads colleagues write. */
export type Rooms = ReadonlySet<string>;

/**
 * What somebody did at the desk, or said in their own chat with us; null for everything that is nobody's words to us:
 * other channels, bots, joins, kinds of event that we never asked for. Never throws, whatever the JSON.
 */
export const parsePayload = (rooms: Rooms, raw: unknown, receivedAt: number): Inbound | null => {
  const payload = readRawPayload(raw);
  const heard = payload && hear(payload, rooms, receivedAt);
  if (!heard) return null;
  const sender: Sender = { address: heard.user, name: heard.name?.trim() || heard.user, language: null };
  return { channel: 'slack', sender, input: heard.input, receivedAt };
};

const hear = (payload: RawPayload, rooms: Rooms, receivedAt: number): Heard | null => {
  if (payload.type === 'event_callback') return payload.event ? readEvent(payload.event, rooms) : null;
  if (payload.command !== undefined) return readCommand(payload);
  return readInteraction(payload, receivedAt);
};

const OUR_COMMAND = '/callout';

const readCommand = (payload: RawPayload): Heard | null => {
  const { command, user_id: user, user_name: name, channel_id: place, text = '', trigger_id: trigger = null } = payload;
  if (command !== OUR_COMMAND || !user || !place) return null;
  const spot = { place, thread: null };
  const desk = { kind: 'commanded', text: readText(text).trim(), spot, trigger } as const;
  return { user, name, input: { kind: 'desk', desk } };
};
