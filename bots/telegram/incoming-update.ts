import { z } from 'zod';
import type { IncomingUpdate } from '../../core/ports/inbox-store.ts';

/** Whatever is not as we know it counts as absent: an update that nobody understands is kept too, and acknowledged. */
const identified = z.object({ id: z.int() }).optional().catch(undefined);
const inChat = z.object({ chat: identified }).optional().catch(undefined);

const updateSchema = z.object({
  update_id: z.int(),
  message: inChat,
  edited_message: inChat,
  my_chat_member: inChat,
  callback_query: z.object({ from: identified, message: inChat }).optional().catch(undefined),
});

/** Enough of an update to keep it safely: its id, and whose conversation it belongs to. Null for what is no update. */
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
  const key = spoken?.chat?.id ?? tap?.from?.id ?? `update-${id}`;
  return { channel: 'telegram', platformId: String(id), conversationKey: `telegram:${key}`, raw, traceId };
};
