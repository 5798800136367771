import { answered, failed, isFailure, missing } from '../answers.ts';
import type { Emulator } from '../emulator.ts';
import { flagParam, paginate, textParam } from '../params.ts';
import type { ApiAnswer, Json } from '../slack-types.ts';
import { joinChannel, openDirectMessage } from '../team.ts';
import type { SlackChannel } from '../world.ts';
import { type ApiCall, botMethod } from './api-method.ts';
import { readChannel } from './find-channel.ts';

export const conversationMethods = {
  'conversations.open': botMethod('tier3', open),
  'conversations.info': botMethod('tier3', (call) => {
    const channel = readChannel(call);
    return isFailure(channel) ? channel : answered({ channel: channelJson(call.emulator, channel) });
  }),
  'conversations.list': botMethod('tier2', listChannels),
  'conversations.members': botMethod('tier4', members),
  'conversations.join': botMethod('tier3', join),
};

function channelJson({ world }: Emulator, channel: SlackChannel): Json {
  const common = {
    id: channel.id,
    created: Math.floor(channel.createdAt / 1_000),
    is_archived: channel.isArchived,
    is_im: channel.kind === 'im',
    is_mpim: false,
    is_org_shared: false,
    context_team_id: world.team.id,
    updated: channel.createdAt,
  };
  if (channel.kind === 'im') return { ...common, user: channel.userId, is_open: true };
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'channel',
    is_group: false,
    is_private: channel.kind === 'private',
    is_general: false,
    is_shared: false,
    is_member: channel.memberIds.includes(world.app.botUserId),
    creator: channel.memberIds[0] ?? world.app.botUserId,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
    num_members: channel.memberIds.length,
  };
}

function open({ emulator, values }: ApiCall): ApiAnswer {
  const { world } = emulator;
  const id = textParam(values, 'channel');
  const known = id === undefined ? undefined : world.channels.get(id);
  if (id !== undefined && known?.kind !== 'im') return failed('channel_not_found');
  const users = (textParam(values, 'users') ?? '').split(',').filter((user) => user !== '');
  if (!known && users.length === 0) return missing('users');
  if (users.length > 1) return failed('too_many_users');
  const [user = known?.userId ?? ''] = users;
  if (user === world.app.botUserId) return failed('cannot_dm_bot');
  const isOpen = [...world.channels.values()].some((channel) => channel.userId === user);
  const channel = openDirectMessage(emulator, user);
  if (!channel) return failed('user_not_found');
  const shown = flagParam(values, 'return_im') ? channelJson(emulator, channel) : { id: channel.id };
  return answered({ ...(isOpen ? { no_op: true, already_open: true } : {}), channel: shown });
}

const kinds: Readonly<Record<string, SlackChannel['kind'] | null>> = {
  public_channel: 'channel',
  private_channel: 'private',
  im: 'im',
  mpim: null,
};

function listChannels({ emulator, values }: ApiCall): ApiAnswer {
  const types = (textParam(values, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
  if (types.some((type) => !Object.hasOwn(kinds, type))) return failed('invalid_types');
  const wanted = new Set(types.map((type) => kinds[type]));
  const isMember = ({ memberIds }: SlackChannel) => memberIds.includes(emulator.world.app.botUserId);
  const all = [...emulator.world.channels.values()].filter(
    (channel) =>
      wanted.has(channel.kind) &&
      (channel.kind !== 'private' || isMember(channel)) &&
      !(channel.isArchived && flagParam(values, 'exclude_archived')),
  );
  const page = paginate(values, all, 100, 1_000);
  if (isFailure(page)) return page;
  return answered({
    channels: page.items.map((channel) => channelJson(emulator, channel)),
    response_metadata: { next_cursor: page.nextCursor },
  });
}

function members(call: ApiCall): ApiAnswer {
  const channel = readChannel(call);
  if (isFailure(channel)) return channel;
  const page = paginate(call.values, channel.memberIds, 100, 1_000);
  if (isFailure(page)) return page;
  return answered({ members: page.items, response_metadata: { next_cursor: page.nextCursor } });
}

function join(call: ApiCall): ApiAnswer {
  const channel = readChannel(call);
  if (isFailure(channel)) return channel;
  if (channel.kind !== 'channel') return failed('method_not_supported_for_channel_type');
  if (channel.isArchived) return failed('is_archived');
  const isMember = channel.memberIds.includes(call.emulator.world.app.botUserId);
  if (!isMember) joinChannel(call.emulator, channel.id);
  return answered({
    channel: channelJson(call.emulator, channel),
    ...(isMember ? { warning: 'already_in_channel', response_metadata: { warnings: ['already_in_channel'] } } : {}),
  });
}
