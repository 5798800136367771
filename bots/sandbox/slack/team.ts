import { announce, type Emulator } from './emulator.ts';
import type { Refused } from '../../../emulation/refused.ts';
import { announceJoin, announceLeave } from './membership-events.ts';
import { nextId } from './next-id.ts';
import type { SlackChannel, SlackUser } from './world.ts';

export interface ChannelSummary {
  id: string;
  name: string;
  kind: SlackChannel['kind'];
  topic: string;
  memberIds: string[];
  withBot: boolean;
  isArchived: boolean;
  /** The person of a direct message. */
  userId: string | null;
  seq: number;
  messages: number;
}

export function summarize(emulator: Emulator, channel: SlackChannel): ChannelSummary {
  const { id, name, kind, topic, memberIds, isArchived, userId, seq, messages } = channel;
  const withBot = memberIds.includes(emulator.world.app.botUserId);
  return { id, name, kind, topic, memberIds, withBot, isArchived, userId, seq, messages: messages.size };
}

export interface NewUser {
  id?: string | undefined;
  name: string;
  realName?: string | undefined;
  timeZone: string;
  isBot: boolean;
}

/** Once more with the same id changes the person. */
export function createUser(emulator: Emulator, given: NewUser): SlackUser {
  const id = given.id ?? nextId(emulator, 'U');
  const { name, realName, timeZone, isBot } = given;
  const user: SlackUser = { id, name, realName: realName ?? name, timeZone, isBot, isDeactivated: false };
  emulator.world.users.set(id, user);
  announce(emulator, 'user', { user: id }, user);
  return user;
}

export function deactivateUser(emulator: Emulator, id: string): SlackUser | Refused {
  const user = emulator.world.users.get(id);
  if (!user) return { refused: `there is no user ${id}` };
  user.isDeactivated = true;
  announce(emulator, 'user', { user: id }, user);
  return user;
}

export interface NewChannel {
  id?: string | undefined;
  name: string;
  topic: string;
  private: boolean;
  members: string[];
  withBot: boolean;
}

/** Once more with the same id leaves the channel as it is. */
export function createChannel(emulator: Emulator, given: NewChannel): ChannelSummary | Refused {
  const { world } = emulator;
  const known = given.id === undefined ? undefined : world.channels.get(given.id);
  if (known) return summarize(emulator, known);
  const stranger = given.members.find((member) => !world.users.has(member));
  if (stranger !== undefined) return { refused: `there is no user ${stranger}` };
  const taken = [...world.channels.values()].some(({ name, kind }) => kind !== 'im' && name === given.name);
  if (taken) return { refused: `there is a channel ${given.name} already` };
  const channel = addChannel(emulator, {
    id: given.id ?? nextId(emulator, 'C'),
    name: given.name,
    kind: given.private ? 'private' : 'channel',
    topic: given.topic,
    memberIds: [...given.members, ...(given.withBot ? [world.app.botUserId] : [])],
    userId: null,
  });
  return summarize(emulator, channel);
}

function addChannel(
  emulator: Emulator,
  given: Pick<SlackChannel, 'id' | 'name' | 'kind' | 'topic' | 'memberIds' | 'userId'>,
): SlackChannel {
  const channel: SlackChannel = { ...given, isArchived: false, createdAt: emulator.now(), seq: 0, messages: new Map() };
  emulator.world.channels.set(channel.id, channel);
  announce(emulator, 'channel', { channel: channel.id }, summarize(emulator, channel));
  return channel;
}

/** The conversation of one person and the bot; null when there is no such person. */
export function openDirectMessage(emulator: Emulator, userId: string): SlackChannel | null {
  const { world } = emulator;
  const user = world.users.get(userId);
  if (!user) return null;
  const open = [...world.channels.values()].find((channel) => channel.userId === userId);
  return (
    open ??
    addChannel(emulator, {
      id: nextId(emulator, 'D'),
      name: user.name,
      kind: 'im',
      topic: '',
      memberIds: [userId, world.app.botUserId],
      userId,
    })
  );
}

export function joinChannel(emulator: Emulator, id: string, user?: string): ChannelSummary | Refused {
  const who = user ?? emulator.world.app.botUserId;
  const channel = emulator.world.channels.get(id);
  if (!channel || channel.kind === 'im') return { refused: `there is no channel ${id}` };
  if (!emulator.world.users.has(who)) return { refused: `there is no user ${who}` };
  if (channel.memberIds.includes(who)) return summarize(emulator, channel);
  channel.memberIds.push(who);
  announce(emulator, 'channel', { channel: id }, summarize(emulator, channel));
  announceJoin(emulator, channel, who);
  return summarize(emulator, channel);
}

export function leaveChannel(emulator: Emulator, id: string, user?: string): ChannelSummary | Refused {
  const who = user ?? emulator.world.app.botUserId;
  const channel = emulator.world.channels.get(id);
  if (!channel || channel.kind === 'im') return { refused: `there is no channel ${id}` };
  if (!channel.memberIds.includes(who)) return { refused: `user ${who} is not in channel ${id}` };
  announceLeave(emulator, channel, who);
  channel.memberIds = channel.memberIds.filter((member) => member !== who);
  announce(emulator, 'channel', { channel: id }, summarize(emulator, channel));
  return summarize(emulator, channel);
}

export function archiveChannel(emulator: Emulator, id: string, isArchived: boolean): ChannelSummary | Refused {
  const channel = emulator.world.channels.get(id);
  if (!channel || channel.kind === 'im') return { refused: `there is no channel ${id}` };
  channel.isArchived = isArchived;
  announce(emulator, 'channel', { channel: id }, summarize(emulator, channel));
  return summarize(emulator, channel);
}
