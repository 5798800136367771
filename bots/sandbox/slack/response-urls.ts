import { answered, failed, isFailure } from './answers.ts';
import type { Emulator } from './emulator.ts';
import { announceDelete, announceEdit } from './message-events.ts';
import { messageJson } from './message-json.ts';
import { addEphemeral, changeMessage, findMessage, removeMessage, touchEphemeral, withBlockIds } from './messages.ts';
import { type MessageContent, readContent } from './methods/message-content.ts';
import { botPosts } from './methods/posting.ts';
import { textParam } from './params.ts';
import type { ApiAnswer, Json } from './slack-types.ts';
import type { Ephemeral, ResponseUrl, SlackChannel, SlackMessage } from './world.ts';

const mostUses = 5;

/** What the app posts to a response URL: a new message, or the original's change or end. */
export function respond(emulator: Emulator, path: string, values: Json): ApiAnswer {
  const url = emulator.world.responseUrls.get(path);
  if (!url || emulator.now() - url.madeAt > emulator.settings.responseUrlLifeMs) return failed('expired_url');
  if (url.used >= mostUses) return failed('used_url');
  const channel = emulator.world.channels.get(url.channel);
  if (!channel) return failed('channel_not_found');
  if (values['delete_original'] === true) {
    url.used += 1;
    return removeOriginal(emulator, channel, url);
  }
  const content = readContent(values);
  if (isFailure(content)) return content;
  url.used += 1;
  if (values['replace_original'] === true && url.messageTs !== null) {
    return changeOriginal(emulator, channel, url, content);
  }
  return postAnswer(emulator, channel, {
    user: url.user,
    content,
    inChannel: values['response_type'] === 'in_channel',
    threadTs: textParam(values, 'thread_ts') ?? null,
    via: 'response_url',
  });
}

export interface AppReply {
  user: string;
  content: MessageContent;
  inChannel: boolean;
  threadTs: string | null;
  via: Ephemeral['via'];
}

/** Seen by the person alone unless the app says `in_channel`; also where the bot is no member. */
export function postAnswer(emulator: Emulator, channel: SlackChannel, reply: AppReply): ApiAnswer {
  const { content, threadTs, user, via } = reply;
  if (reply.inChannel) {
    const message = botPosts(emulator, channel, { ...content, threadTs });
    return answered({ ts: message.ts });
  }
  const { text, blocks } = content;
  const ephemeral = addEphemeral(emulator, { channel: channel.id, user, threadTs, text, blocks: blocks ?? [], via });
  return answered({ ts: ephemeral.ts });
}

type Original = { message: SlackMessage } | { ephemeral: Ephemeral } | null;

function findOriginal({ world }: Emulator, channel: SlackChannel, url: ResponseUrl): Original {
  if (url.isEphemeral) {
    const ephemeral = world.ephemerals.find(({ ts, deletedAt }) => ts === url.messageTs && deletedAt === null);
    return ephemeral ? { ephemeral } : null;
  }
  const message = url.messageTs === null ? null : findMessage(channel, url.messageTs);
  return message ? { message } : null;
}

function removeOriginal(emulator: Emulator, channel: SlackChannel, url: ResponseUrl): ApiAnswer {
  const original = findOriginal(emulator, channel, url);
  if (!original) return failed('message_not_found');
  if ('ephemeral' in original) {
    original.ephemeral.deletedAt = emulator.now();
    touchEphemeral(emulator, original.ephemeral);
    return answered();
  }
  const before = messageJson(emulator, original.message);
  removeMessage(emulator, channel, original.message);
  announceDelete(emulator, channel, original.message, before);
  return answered();
}

function changeOriginal(
  emulator: Emulator,
  channel: SlackChannel,
  url: ResponseUrl,
  content: MessageContent,
): ApiAnswer {
  const original = findOriginal(emulator, channel, url);
  if (!original) return failed('message_not_found');
  if ('ephemeral' in original) {
    const { ephemeral } = original;
    ephemeral.text = content.text;
    ephemeral.blocks = withBlockIds(emulator, content.blocks ?? []);
    touchEphemeral(emulator, ephemeral);
    return answered();
  }
  const before = messageJson(emulator, original.message);
  // Here, unlike with chat.update, blocks that are not given go.
  changeMessage(emulator, original.message, 'bot', { ...content, blocks: content.blocks ?? [] });
  announceEdit(emulator, channel, original.message, before);
  return answered();
}
