import { answered, failed, isFailure } from '../answers.ts';
import type { Emulator } from '../emulator.ts';
import { announceMessage } from '../message-events.ts';
import { messageJson } from '../message-json.ts';
import { addEphemeral, addMessage, findMessage } from '../messages.ts';
import { flagParam, requiredText, textParam } from '../params.ts';
import type { ApiAnswer, ApiFailure, Json } from '../slack-types.ts';
import type { SlackChannel } from '../world.ts';
import { type ApiCall, botMethod } from './api-method.ts';
import { postingChannel } from './find-channel.ts';
import { readContent } from './message-content.ts';

/** A thread hangs on a message of the channel itself, never on a reply. */
function readThread(channel: SlackChannel, values: Json): string | null | ApiFailure {
  const ts = textParam(values, 'thread_ts');
  if (ts === undefined) return null;
  const parent = channel.messages.get(ts);
  if (!parent) return failed('thread_not_found');
  if (parent.deletedAt !== null && parent.replyCount === 0) return failed('thread_not_found');
  const isReply = parent.threadTs !== null && parent.threadTs !== parent.ts;
  return isReply ? failed('cannot_reply_to_message') : ts;
}

export const postingMethods = {
  'chat.postMessage': botMethod('posting', postMessage),
  'chat.postEphemeral': botMethod('tier4', postEphemeral),
};

function postMessage(call: ApiCall): ApiAnswer {
  const { emulator, values } = call;
  const channel = postingChannel(call);
  if (isFailure(channel)) return channel;
  const content = readContent(values);
  if (isFailure(content)) return content;
  const threadTs = readThread(channel, values);
  if (isFailure(threadTs)) return threadTs;
  const username = textParam(values, 'username') ?? null;
  const isRenamed = username !== null || textParam(values, 'icon_emoji') !== undefined;
  const message = botPosts(emulator, channel, {
    ...content,
    threadTs,
    username,
    subtype: isRenamed
      ? 'bot_message'
      : threadTs !== null && flagParam(values, 'reply_broadcast')
        ? 'thread_broadcast'
        : null,
  });
  return answered({ channel: channel.id, ts: message.ts, message: messageJson(emulator, message) });
}

type BotPost = Omit<
  Parameters<typeof addMessage>[1],
  'channel' | 'user' | 'sentBy' | 'blocks' | 'attachments' | 'metadata'
> & {
  [Key in 'blocks' | 'attachments' | 'metadata']?: Parameters<typeof addMessage>[1][Key] | undefined;
};

export function botPosts(
  emulator: Emulator,
  channel: SlackChannel,
  { blocks, attachments, metadata, ...post }: BotPost,
) {
  const message = addMessage(emulator, {
    ...post,
    channel,
    user: emulator.world.app.botUserId,
    sentBy: 'bot',
    blocks: blocks ?? [],
    attachments: attachments ?? [],
    metadata: metadata ?? null,
  });
  announceMessage(emulator, channel, message);
  return message;
}

function postEphemeral(call: ApiCall): ApiAnswer {
  const { emulator, values } = call;
  const channel = postingChannel(call);
  if (isFailure(channel)) return channel;
  const user = requiredText(values, 'user');
  if (isFailure(user)) return user;
  if (!emulator.world.users.has(user)) return failed('user_not_found');
  if (!channel.memberIds.includes(user)) return failed('user_not_in_channel');
  const content = readContent(values);
  if (isFailure(content)) return content;
  const threadTs = textParam(values, 'thread_ts') ?? null;
  if (threadTs !== null && !findMessage(channel, threadTs)) return failed('thread_not_found');
  const ephemeral = addEphemeral(emulator, {
    channel: channel.id,
    user,
    threadTs,
    text: content.text,
    blocks: content.blocks ?? [],
    via: 'chat.postEphemeral',
  });
  return answered({ message_ts: ephemeral.ts });
}
