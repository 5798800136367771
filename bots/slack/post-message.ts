import type { types } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { MessageReference } from './message-reference.ts';

export interface Post {
  /** A channel, or a person: then it goes into their chat with us. */
  readonly channel: string;
  readonly thread?: string | null;
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly metadata?: types.MessageMetadata;
}

/** `thread`: in which it really stands; null in none. */
export type Posted = MessageReference & { readonly thread: string | null };

/** Null where Slack does not say where the message went. Links stay folded: what they lead to is no word of ours. */
export const postMessage = async (client: WebClient, post: Post): Promise<Posted | null> => {
  const { thread, ...message } = post;
  const { postMessage: send } = client.chat;
  const inThread = thread ? { thread_ts: thread } : {};
  const {
    channel,
    ts,
    message: sent,
  } = await send({ ...message, ...inThread, unfurl_links: false, unfurl_media: false });
  return channel && ts ? { channel, ts, thread: (sent ? sent.thread_ts : thread) ?? null } : null;
};
