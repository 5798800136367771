import { z } from 'zod';

/** A field that is not as it should be counts as absent, and the rest of the payload is understood all the same. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const text = maybe(z.string());
const id = maybe(z.string().min(1));

const someone = maybe(z.object({ id, username: text, name: text }));

const file = z.object({ id: z.string().min(1), mimetype: text, size: maybe(z.int().nonnegative()) });

const profile = maybe(z.object({ real_name: text, display_name: text }));

const message = z.object({
  user: id,
  bot_id: id,
  subtype: text,
  text,
  ts: id,
  thread_ts: id,
  files: maybe(z.array(file)),
  blocks: maybe(z.unknown()),
  user_profile: profile,
});

const event = message.extend({
  type: z.string(),
  channel: id,
  channel_type: text,
  deleted_ts: id,
  tab: text,
  message: maybe(message),
  previous_message: maybe(message),
});

const picked = maybe(z.object({ value: text }));

const action = z.object({ action_id: z.string(), value: text, selected_option: picked, action_ts: id });

const view = z.object({
  id,
  hash: text,
  type: text,
  callback_id: text,
  private_metadata: text,
  blocks: maybe(z.array(z.looseObject({ type: text, block_id: text }))),
  state: maybe(
    z.object({
      values: z.record(
        z.string(),
        z.record(z.string(), z.object({ value: maybe(z.string()), selected_option: picked })),
      ),
    }),
  ),
});

const rawPayload = z.object({
  type: text,
  event_id: id,
  event: maybe(event),

  trigger_id: id,
  user: someone,
  channel: maybe(z.object({ id: z.string().min(1) })),
  message: maybe(message),
  container: maybe(
    z.object({ type: text, channel_id: id, message_ts: id, thread_ts: id, is_ephemeral: maybe(z.boolean()) }),
  ),
  actions: maybe(z.array(action)),
  view: maybe(view),
  response_url: text,

  command: text,
  user_id: id,
  user_name: text,
  channel_id: id,
  text,
});

export type RawPayload = z.infer<typeof rawPayload>;
export type RawEvent = z.infer<typeof event>;
export type RawMessage = z.infer<typeof message>;
export type RawView = z.infer<typeof view>;
export type RawFile = z.infer<typeof file>;

/** As much of a payload as we use, checked; the inbox keeps anything that has an id. Null for what is no object. */
export const readRawPayload = (raw: unknown): RawPayload | null => rawPayload.safeParse(raw).data ?? null;
