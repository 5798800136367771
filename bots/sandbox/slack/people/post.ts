import type { Emulator } from '../emulator.ts';
import { announceDelete, announceEdit, announceMessage, announceReaction } from '../message-events.ts';
import { messageJson } from '../message-json.ts';
import { addMessage, changeMessage, findMessage, removeMessage } from '../messages.ts';
import { nextId } from '../next-id.ts';
import { reactTo } from '../reactions.ts';
import type { SlackChannel, SlackMessage } from '../world.ts';
import { findOwnMessage, findPlace, type Place } from './find-place.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import type { FileContent, Posted } from './outcomes.ts';
import { typedText } from './typed-text.ts';

export interface NewPost extends Place {
  text: string;
  threadTs?: string | undefined;
  file?: FileContent | undefined;
}

function posted(emulator: Emulator, { channel, ts, threadTs }: SlackMessage, eventIds: string[]): Posted {
  return { channel, ts, threadTs, eventIds, seq: emulator.world.seq };
}

/** Events that came of it, and nothing that was there before. */
function during(message: SlackMessage, act: () => void): string[] {
  const before = message.eventIds.length;
  act();
  return message.eventIds.slice(before);
}

export function userPosts(emulator: Emulator, post: NewPost): Posted | Refused {
  const found = findPlace(emulator, post);
  if (isRefused(found)) return found;
  const { channel, user } = found;
  if (post.text.trim() === '' && !post.file) return { refused: 'there is nothing to post' };
  const threadTs = threadOf(channel, post.threadTs);
  if (isRefused(threadTs)) return threadTs;
  const fileIds = post.file ? [storeFile(emulator, channel, user.id, post.file)] : [];
  const message = addMessage(emulator, {
    channel,
    threadTs,
    user: user.id,
    sentBy: 'user',
    text: typedText(post.text),
    subtype: post.file ? 'file_share' : null,
    fileIds,
  });
  announceMessage(emulator, channel, message);
  return posted(emulator, message, message.eventIds);
}

/** Whoever answers a reply answers in its thread. */
function threadOf(channel: SlackChannel, ts: string | undefined): string | null | Refused {
  if (ts === undefined) return null;
  const message = channel.messages.get(ts);
  const isThere = message && (message.deletedAt === null || message.replyCount > 0);
  return isThere ? (message.threadTs ?? message.ts) : { refused: `there is no message ${ts} in ${channel.id}` };
}

function storeFile(emulator: Emulator, channel: SlackChannel, user: string, file: FileContent): string {
  const id = nextId(emulator, 'F');
  const { name, mimeType, bytes, declaredSize } = file;
  const size = declaredSize ?? bytes.length;
  emulator.world.files.set(id, { id, name, mimeType, bytes, size, user, channel: channel.id, at: emulator.now() });
  return id;
}

export function editOwnMessage(emulator: Emulator, edit: Place & { ts: string; text: string }): Posted | Refused {
  const found = findOwnMessage(emulator, edit);
  if (isRefused(found)) return found;
  const { channel, message } = found;
  const eventIds = during(message, () => {
    const before = messageJson(emulator, message);
    changeMessage(emulator, message, 'user', { text: typedText(edit.text) });
    announceEdit(emulator, channel, message, before);
  });
  return posted(emulator, message, eventIds);
}

export function deleteOwnMessage(emulator: Emulator, place: Place & { ts: string }): Posted | Refused {
  const found = findOwnMessage(emulator, place);
  if (isRefused(found)) return found;
  const { channel, message } = found;
  const eventIds = during(message, () => {
    const before = messageJson(emulator, message);
    removeMessage(emulator, channel, message);
    announceDelete(emulator, channel, message, before);
  });
  return posted(emulator, message, eventIds);
}

export function react(
  emulator: Emulator,
  given: Place & { ts: string; name: string; remove: boolean },
): Posted | Refused {
  const found = findPlace(emulator, given);
  if (isRefused(found)) return found;
  const message = findMessage(found.channel, given.ts);
  if (!message) return { refused: `there is no message ${given.ts} in ${given.channel}` };
  const reaction = { user: given.user, name: given.name, isAdded: !given.remove };
  if (!reactTo(emulator, message, reaction)) return { refused: 'that reaction is so already' };
  const eventIds = during(message, () => announceReaction(emulator, found.channel, message, reaction));
  return posted(emulator, message, eventIds);
}
