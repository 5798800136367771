import type { WebClient } from '@slack/web-api';
import type { Outbound } from '../../core/ports/channel-adapter.ts';
import { reasonOf } from './classify-error.ts';
import { readReference } from './message-reference.ts';
import { renderMessage } from './render-message.ts';
import { sendMessage } from './send-message.ts';

type Edit = Extract<Outbound, { kind: 'edit' }>;

/** The message is gone, or the workspace lets nobody change one that old. */
const BEYOND_EDITING: ReadonlySet<string | null> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
]);

/** Changes a message in its place; where that can't be done, what must be seen is sent anew. */
export const editMessage = async (client: WebClient, call: Edit): Promise<string | null> => {
  const reference = readReference(call.platformRef);
  if (!reference) return otherwise(client, call);
  try {
    await client.chat.update({ ...reference, ...renderMessage(call.messageId, call.message) });
    return null;
  } catch (error) {
    if (!BEYOND_EDITING.has(reasonOf(error))) throw error;
    return otherwise(client, call);
  }
};

const otherwise = async (client: WebClient, call: Edit): Promise<string | null> =>
  call.otherwise === 'drop' ? null : sendMessage(client, call);
