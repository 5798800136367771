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

/** Null where Slack does not say where the message went. Links stay folded: what they lead to is no word of ours. */
export const postMessage = async (client: WebClient, post: Post): Promise<MessageReference | null> => {
  const { thread, ...message } = post;
  const { postMessage: send } = client.chat;
  const inThread = thread ? { thread_ts: thread } : {};
  const { channel, ts } = await send({ ...message, ...inThread, unfurl_links: false, unfurl_media: false });
  return channel && ts ? { channel, ts } : null;
};
