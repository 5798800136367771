import { makeEvent } from './deliver/events.ts';
import type { Emulator } from './emulator.ts';
import { isRefused } from '../../../emulation/refused.ts';
import { messageJson } from './message-json.ts';
import { takeTs } from './messages.ts';
import type { Json } from './slack-types.ts';
import type { SlackChannel, SlackMessage } from './world.ts';

export function channelType({ kind }: SlackChannel): 'im' | 'group' | 'channel' {
  return kind === 'im' ? 'im' : kind === 'private' ? 'group' : 'channel';
}

/** The app hears of what happens where its bot is a member, of its own posts too. */
function tell(emulator: Emulator, channel: SlackChannel, message: SlackMessage | null, event: Json & { type: string }) {
  if (!channel.memberIds.includes(emulator.world.app.botUserId)) return;
  const made = makeEvent(emulator, event, channel.id);
  if (!isRefused(made)) message?.eventIds.push(made.eventId);
}

export function announceMessage(emulator: Emulator, channel: SlackChannel, message: SlackMessage): void {
  const { app } = emulator.world;
  const json = messageJson(emulator, message);
  const place = { channel: channel.id, event_ts: message.ts };
  tell(emulator, channel, message, { ...json, type: 'message', ...place, channel_type: channelType(channel) });
  const isMention = message.text.includes(`<@${app.botUserId}`);
  if (!isMention || message.sentBy === 'bot' || channel.kind === 'im') return;
  const { subtype: _subtype, ...mention } = json;
  tell(emulator, channel, message, { ...mention, type: 'app_mention', ...place });
}

export function announceEdit(emulator: Emulator, channel: SlackChannel, message: SlackMessage, previous: Json): void {
  const ts = takeTs(emulator);
  tell(emulator, channel, message, {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message: messageJson(emulator, message),
    previous_message: previous,
    channel: channel.id,
    channel_type: channelType(channel),
    ts,
    event_ts: ts,
  });
}

/** A deleted parent with replies stays as a tombstone, and the app sees a change instead of a deletion. */
export function announceDelete(emulator: Emulator, channel: SlackChannel, message: SlackMessage, previous: Json): void {
  if (message.replyCount > 0) return announceEdit(emulator, channel, message, previous);
  const ts = takeTs(emulator);
  tell(emulator, channel, message, {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: message.ts,
    previous_message: previous,
    channel: channel.id,
    channel_type: channelType(channel),
    ts,
    event_ts: ts,
  });
}

export function announceReaction(
  emulator: Emulator,
  channel: SlackChannel,
  message: SlackMessage,
  reaction: { user: string; name: string; isAdded: boolean },
): void {
  tell(emulator, channel, message, {
    type: reaction.isAdded ? 'reaction_added' : 'reaction_removed',
    user: reaction.user,
    reaction: reaction.name,
    item: { type: 'message', channel: channel.id, ts: message.ts },
    item_user: message.user,
    event_ts: takeTs(emulator),
  });
}

export function announceToChannel(emulator: Emulator, channel: SlackChannel, event: Json & { type: string }): void {
  tell(emulator, channel, null, { ...event, event_ts: takeTs(emulator) });
}
