import type { Emulator } from '../emulator.ts';
import { findMessage } from '../messages.ts';
import type { SlackChannel, SlackMessage, SlackUser } from '../world.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';

export interface Place {
  user: string;
  channel: string;
}

export function findUser({ world }: Emulator, id: string): SlackUser | Refused {
  const user = world.users.get(id);
  if (!user) return { refused: `there is no user ${id}` };
  return user.isDeactivated ? { refused: `user ${id} is deactivated` } : user;
}

/** A person acts in the channels they belong to. */
export function findPlace(emulator: Emulator, place: Place): { user: SlackUser; channel: SlackChannel } | Refused {
  const user = findUser(emulator, place.user);
  if (isRefused(user)) return user;
  const channel = emulator.world.channels.get(place.channel);
  if (!channel) return { refused: `there is no channel ${place.channel}` };
  if (!channel.memberIds.includes(user.id)) return { refused: `user ${user.id} is not in channel ${channel.id}` };
  return channel.isArchived ? { refused: `channel ${channel.id} is archived` } : { user, channel };
}

export function findOwnMessage(
  emulator: Emulator,
  place: Place & { ts: string },
): { channel: SlackChannel; message: SlackMessage } | Refused {
  const found = findPlace(emulator, place);
  if (isRefused(found)) return found;
  const message = findMessage(found.channel, place.ts);
  if (!message || message.user !== place.user || message.subtype === 'channel_join') {
    return { refused: `message ${place.ts} is not one of user ${place.user}` };
  }
  return { channel: found.channel, message };
}
