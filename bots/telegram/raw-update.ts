import { z } from 'zod';

/** A field that is not as it should be counts as absent, and the rest of the update is understood all the same. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const text = maybe(z.string());

const user = z.object({
  id: z.int(),
  is_bot: maybe(z.boolean()),
  first_name: text,
  last_name: text,
  language_code: text,
});

const chat = z.object({ type: z.string() });

const file = z.object({
  file_id: z.string().min(1),
  file_unique_id: z.string(),
  file_size: maybe(z.int().nonnegative()),
});

const location = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  live_period: maybe(z.number()),
});

/** Loose: of what we don't know, that it is there already says something. */
const message = z.looseObject({
  from: maybe(user),
  chat,
  text,
  caption: text,
  location: maybe(location),
  contact: maybe(z.object({ phone_number: z.string(), user_id: maybe(z.int()) })),
  photo: maybe(z.array(file)),
  animation: maybe(file),
  video: maybe(file),
  video_note: maybe(file),
  voice: maybe(file),
  audio: maybe(file),
  document: maybe(file),
});

const callbackQuery = z.object({
  id: z.string(),
  from: user,
  data: text,
  message: maybe(z.object({ chat })),
});

const membership = z.object({ from: user, chat, new_chat_member: z.object({ status: z.string() }) });

const rawUpdate = z.object({
  update_id: z.int(),
  message: maybe(message),
  edited_message: maybe(message),
  callback_query: maybe(callbackQuery),
  my_chat_member: maybe(membership),
});

export type RawMessage = z.infer<typeof message>;
export type RawTap = z.infer<typeof callbackQuery>;
export type RawUser = z.infer<typeof user>;
export type RawUpdate = z.infer<typeof rawUpdate>;
export type RawFile = z.infer<typeof file>;

/** As much of an update as we use, checked; the inbox keeps anything that has an id. Null for what has none. */
export const readRawUpdate = (raw: unknown): RawUpdate | null => rawUpdate.safeParse(raw).data ?? null;
