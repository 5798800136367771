import { failed } from '../answers.ts';
import { requiredText } from '../params.ts';
import { isFailure } from '../answers.ts';
import type { ApiFailure } from '../slack-types.ts';
import { openDirectMessage } from '../team.ts';
import type { SlackChannel } from '../world.ts';
import type { ApiCall } from './api-method.ts';

/** The channel the call names. A private one that the bot is not in does not exist for it. */
export function readChannel({ emulator, values }: ApiCall): SlackChannel | ApiFailure {
  const id = requiredText(values, 'channel');
  if (isFailure(id)) return id;
  const channel = emulator.world.channels.get(id);
  if (!channel) return failed('channel_not_found');
  const isMember = channel.memberIds.includes(emulator.world.app.botUserId);
  return channel.kind === 'private' && !isMember ? failed('channel_not_found') : channel;
}

/** The same for what only members may do. */
export function joinedChannel(call: ApiCall): SlackChannel | ApiFailure {
  const channel = readChannel(call);
  if (isFailure(channel)) return channel;
  const isMember = channel.memberIds.includes(call.emulator.world.app.botUserId);
  return isMember ? channel : failed('not_in_channel');
}

/** Where a message may go: a channel by id or name, or a person, whose direct message opens by itself. */
export function postingChannel(call: ApiCall): SlackChannel | ApiFailure {
  const { emulator, values } = call;
  const given = requiredText(values, 'channel');
  if (isFailure(given)) return given;
  if (/^U[A-Z0-9]+$/.test(given)) {
    const person = emulator.world.users.get(given);
    if (!person || person.id === emulator.world.app.botUserId) return failed('channel_not_found');
    return openDirectMessage(emulator, given) ?? failed('channel_not_found');
  }
  const name = given.replace(/^#/, '');
  const named = [...emulator.world.channels.values()].find((one) => one.kind !== 'im' && one.name === name);
  const channel = joinedChannel(named ? { emulator, values: { ...values, channel: named.id } } : call);
  if (isFailure(channel)) return channel;
  return channel.isArchived ? failed('is_archived') : channel;
}
