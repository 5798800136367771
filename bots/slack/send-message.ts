import type { WebClient } from '@slack/web-api';
import type { Outbound } from '../../core/ports/channel-adapter.ts';
import { writeReference } from './message-reference.ts';
import { postMessage } from './post-message.ts';
import { renderMessage } from './render-message.ts';

type Send = Pick<Extract<Outbound, { kind: 'send' }>, 'to' | 'messageId' | 'message'>;

/** Writes to a person in their chat with us. */
export const sendMessage = async (client: WebClient, { to, messageId, message }: Send): Promise<string | null> => {
  const posted = await postMessage(client, { channel: to, ...renderMessage(messageId, message) });
  return posted && writeReference(posted);
};
