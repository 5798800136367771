import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { MessageContent } from '../bot-api-types.ts';
import type { Emulator } from '../emulator.ts';
import { type FileKind, fileContent, storeFile } from '../files.ts';
import { imageSize } from '../image-size.ts';
import { findReplyButton, pressButton } from '../user-actions/press.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import { type Actor, findActor, type Sent, textContents, userEdits, userWrites } from '../user-actions/user-writes.ts';
import { withFoundEntities } from '../validate/found-entities.ts';
import { bytes } from '../../../../emulation/operation.ts';
import { actor, operation } from './operation.ts';

const file = {
  bytes,
  name: z.string().optional(),
  mimeType: z.string().optional(),
  duration: z.number().int().optional(),
  /** Pretend the file is this large, to meet the 20 MB limit of downloads. */
  declaredSize: z.number().int().positive().optional(),
};
const caption = { caption: z.string().max(1024).optional() };
const place = { latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) };

type FileInput = z.output<z.ZodObject<typeof file>>;

function mediaContent(emulator: Emulator, kind: FileKind, input: FileInput, text?: string): MessageContent | Refused {
  if (kind === 'photo' && imageSize(input.bytes) === null) return { refused: 'a photo needs the bytes of an image' };
  const content = fileContent(storeFile(emulator, { kind, ...input }));
  if (text === undefined) return content;
  const { entities } = withFoundEntities({ text, entities: [] });
  return { ...content, caption: text, caption_entities: entities.length > 0 ? entities : undefined };
}

function sendFile(kind: FileKind) {
  return operation({ ...actor, ...file, ...caption }, (emulator, input): Sent | Refused => {
    const content = mediaContent(emulator, kind, input, input.caption);
    return isRefused(content) ? content : userWrites(emulator, input, [content]);
  });
}

function shareOwnContact(emulator: Emulator, who: Actor): Sent | Refused {
  const found = findActor(emulator, who);
  if (isRefused(found)) return found;
  const { id, phone, firstName, lastName } = found.user;
  const contact = { phone_number: phone, first_name: firstName, last_name: lastName, user_id: id };
  return userWrites(emulator, who, [{ contact }]);
}

export const userOperations = {
  /** Opens t.me/<bot>?start=payload and presses Start. */
  start: operation(
    {
      user: z.number().int(),
      payload: z
        .string()
        .regex(/^[A-Za-z0-9_-]{1,64}$/)
        .optional(),
    },
    (emulator, input) =>
      userWrites(emulator, input, textContents(input.payload === undefined ? '/start' : `/start ${input.payload}`)),
  ),
  sendText: operation(
    { ...actor, text: z.string().regex(/\S/), replyTo: z.number().int().optional() },
    (emulator, input) => userWrites(emulator, input, textContents(input.text)),
  ),
  sendPhoto: sendFile('photo'),
  sendVideo: sendFile('video'),
  sendVoice: sendFile('voice'),
  sendDocument: sendFile('document'),
  /** Several photos or videos at once: as many updates, one `media_group_id`. */
  sendAlbum: operation(
    {
      ...actor,
      items: z
        .array(z.object({ kind: z.enum(['photo', 'video']), ...file, ...caption }))
        .min(2)
        .max(10),
    },
    (emulator, input): Sent | Refused => {
      const group = { media_group_id: `1${randomInt(10 ** 12, 10 ** 13)}` };
      const contents: MessageContent[] = [];
      for (const item of input.items) {
        const content = mediaContent(emulator, item.kind, item, item.caption);
        if (isRefused(content)) return content;
        contents.push({ ...content, ...group });
      }
      return userWrites(emulator, input, contents);
    },
  ),
  /** Without `contact`, the person's own number, which Telegram vouches for by `user_id`. */
  shareContact: operation(
    {
      ...actor,
      contact: z
        .object({ phone: z.string().min(1), firstName: z.string().min(1), userId: z.number().int().optional() })
        .optional(),
    },
    (emulator, input): Sent | Refused => {
      if (!input.contact) return shareOwnContact(emulator, input);
      const { phone, firstName, userId } = input.contact;
      return userWrites(emulator, input, [
        { contact: { phone_number: phone, first_name: firstName, user_id: userId } },
      ]);
    },
  ),
  /** With `livePeriod` (seconds), a live one: move it with `moveLocation`. */
  shareLocation: operation(
    { ...actor, ...place, livePeriod: z.number().int().min(60).max(86_400).optional() },
    (emulator, input) => {
      const { latitude, longitude, livePeriod } = input;
      return userWrites(emulator, input, [{ location: { latitude, longitude, live_period: livePeriod } }]);
    },
  ),
  moveLocation: operation({ ...actor, messageId: z.number().int(), ...place }, (emulator, input) =>
    userEdits(emulator, input, (entry): MessageContent | Refused => {
      const current = entry.message.location;
      const endsAt = entry.sentAt + (current?.live_period ?? 0) * 1_000;
      if (!current?.live_period || emulator.now() >= endsAt) return { refused: 'that location is not live' };
      return { location: { ...current, latitude: input.latitude, longitude: input.longitude } };
    }),
  ),
  stopLocation: operation({ ...actor, messageId: z.number().int() }, (emulator, input) =>
    userEdits(emulator, input, (entry): MessageContent | Refused => {
      const current = entry.message.location;
      if (!current?.live_period) return { refused: 'that location is not live' };
      return { location: { ...current, live_period: undefined } };
    }),
  ),
  editText: operation(
    { ...actor, messageId: z.number().int(), text: z.string().regex(/\S/).max(4096) },
    (emulator, input) =>
      userEdits(emulator, input, (entry): MessageContent | Refused => {
        if (entry.message.text === undefined) return { refused: 'that message has no text' };
        return textContents(input.text)[0] ?? { refused: 'no text' };
      }),
  ),
  /** By label or callback data; on a named message also a button that a later edit took away. */
  press: operation(
    {
      ...actor,
      messageId: z.number().int().optional(),
      label: z.string().optional(),
      data: z.string().optional(),
      /** How long to wait for answerCallbackQuery; 0 returns at once. */
      timeoutMs: z.number().int().min(0).max(60_000).default(10_000),
    },
    (emulator, input) => pressButton(emulator, input),
  ),
  /** Taps the keyboard under the input field; a contact or place is shared where the button asks for it. */
  pressReplyKeyboard: operation(
    { ...actor, label: z.string(), location: z.object(place).optional() },
    (emulator, input): Sent | Refused => {
      const found = findActor(emulator, input);
      if (isRefused(found)) return found;
      const button = findReplyButton(found.chat, input.label);
      if (!button) return { refused: `no such button under chat ${found.chat.id}: "${input.label}"` };
      if (button.request_contact) return shareOwnContact(emulator, input);
      if (!button.request_location) return userWrites(emulator, input, textContents(button.text));
      if (!input.location) return { refused: 'that button shares a location: say which' };
      return userWrites(emulator, input, [{ location: input.location }]);
    },
  ),
};
