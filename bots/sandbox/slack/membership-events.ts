import type { Emulator } from './emulator.ts';
import { announceMessage, announceToChannel, channelType } from './message-events.ts';
import { addMessage } from './messages.ts';
import type { SlackChannel } from './world.ts';

function membership(emulator: Emulator, channel: SlackChannel, user: string) {
  const kind = channelType(channel) === 'group' ? 'G' : 'C';
  return { user, channel: channel.id, channel_type: kind, team: emulator.world.team.id };
}

/** A line in the channel, and the event; the bot that joins hears of itself. */
export function announceJoin(emulator: Emulator, channel: SlackChannel, user: string): void {
  const isBot = user === emulator.world.app.botUserId;
  const message = addMessage(emulator, {
    channel,
    user,
    sentBy: isBot ? 'bot' : 'user',
    text: `<@${user}> has joined the channel`,
    subtype: 'channel_join',
  });
  announceMessage(emulator, channel, message);
  announceToChannel(emulator, channel, {
    type: 'member_joined_channel',
    ...membership(emulator, channel, user),
  });
}

export function announceLeave(emulator: Emulator, channel: SlackChannel, user: string): void {
  announceToChannel(emulator, channel, { type: 'member_left_channel', ...membership(emulator, channel, user) });
}
