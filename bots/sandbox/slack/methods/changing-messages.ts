import { answered, failed, isFailure } from '../answers.ts';
import { announceDelete, announceEdit, announceReaction } from '../message-events.ts';
import { messageJson, onlyBlocksText, permalink } from '../message-json.ts';
import { changeMessage, findMessage, removeMessage } from '../messages.ts';
import { requiredText, textParam } from '../params.ts';
import { reactTo } from '../reactions.ts';
import type { ApiAnswer, ApiFailure } from '../slack-types.ts';
import type { SlackChannel, SlackMessage } from '../world.ts';
import { type ApiCall, botMethod } from './api-method.ts';
import { joinedChannel, readChannel } from './find-channel.ts';
import { readContent } from './message-content.ts';

export const changingMethods = {
  'chat.update': botMethod('tier3', update),
  'chat.delete': botMethod('tier3', remove),
  'chat.getPermalink': botMethod('free', getPermalink),
  'reactions.add': botMethod('tier3', (call) => react(call, true)),
  'reactions.remove': botMethod('tier2', (call) => react(call, false)),
};

type Found = { channel: SlackChannel; message: SlackMessage };

function readMessage(call: ApiCall, field: string, find = joinedChannel): Found | ApiFailure {
  const channel = find(call);
  if (isFailure(channel)) return channel;
  const ts = requiredText(call.values, field);
  if (isFailure(ts)) return ts;
  const message = findMessage(channel, ts);
  return message ? { channel, message } : failed('message_not_found');
}

/** Text without blocks takes the place of the old blocks; attachments that are not given stay. */
function update(call: ApiCall): ApiAnswer {
  const { emulator, values } = call;
  const found = readMessage(call, 'ts');
  if (isFailure(found)) return found;
  const { channel, message } = found;
  const isOwn = message.sentBy === 'bot' && message.subtype !== 'channel_join';
  if (!isOwn) return failed('cant_update_message');
  if (channel.isArchived) return failed('is_archived');
  const content = readContent(values);
  if (isFailure(content)) return content;
  const before = messageJson(emulator, message);
  // A fallback that was made up for the blocks is not the message's text.
  const text = content.text === onlyBlocksText ? message.text : content.text;
  const blocks = content.blocks ?? (textParam(values, 'text') === undefined ? undefined : []);
  changeMessage(emulator, message, 'bot', { ...content, text, blocks });
  announceEdit(emulator, channel, message, before);
  return answered({
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: messageJson(emulator, message),
  });
}

function remove(call: ApiCall): ApiAnswer {
  const { emulator } = call;
  const found = readMessage(call, 'ts');
  if (isFailure(found)) return found;
  const { channel, message } = found;
  if (message.sentBy !== 'bot' || message.subtype === 'channel_join') return failed('cant_delete_message');
  const before = messageJson(emulator, message);
  removeMessage(emulator, channel, message);
  announceDelete(emulator, channel, message, before);
  return answered({ channel: channel.id, ts: message.ts });
}

function getPermalink(call: ApiCall): ApiAnswer {
  const found = readMessage(call, 'message_ts', readChannel);
  if (isFailure(found)) return found;
  return answered({ channel: found.channel.id, permalink: permalink(call.emulator, found.message) });
}

function react(call: ApiCall, isAdded: boolean): ApiAnswer {
  const { emulator, values } = call;
  const name = requiredText(values, 'name');
  if (isFailure(name)) return name;
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) return failed('invalid_name');
  const found = readMessage(call, 'timestamp');
  if (isFailure(found)) return found;
  const { channel, message } = found;
  const user = emulator.world.app.botUserId;
  if (!reactTo(emulator, message, { user, name, isAdded })) {
    return failed(isAdded ? 'already_reacted' : 'no_reaction');
  }
  announceReaction(emulator, channel, message, { user, name, isAdded });
  return answered();
}
