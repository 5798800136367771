import { z } from 'zod';
import type { IncomingUpdate } from '../../core/ports/inbox-store.ts';

/** Enough of an update to keep it safely: its id, and whose conversation it belongs to. The rest is read later. */
const chat = z.object({ chat: z.object({ id: z.number() }).optional(), from: z.object({ id: z.number() }).optional() });
const updateSchema = z.looseObject({
  update_id: z.number().int(),
  message: chat.optional(),
  edited_message: chat.optional(),
  my_chat_member: chat.optional(),
  callback_query: z.object({ from: z.object({ id: z.number() }), message: chat.optional() }).optional(),
});

/** Null for something that is no update at all. */
export const readIncomingUpdate = (raw: unknown, traceId: string): IncomingUpdate | null => {
  const parsed = updateSchema.safeParse(raw);
  if (!parsed.success) return null;
  const {
    update_id: id,
    message,
    edited_message: edited,
    my_chat_member: membership,
    callback_query: tap,
  } = parsed.data;
  const spoken = message ?? edited ?? membership ?? tap?.message;
  const key = spoken?.chat?.id ?? tap?.from.id ?? `update-${id}`;
  return { channel: 'telegram', platformId: String(id), conversationKey: `telegram:${key}`, raw, traceId };
};
