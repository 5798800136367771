import { answered, badRequest, isFailure } from '../answers.ts';
import type { ApiFailure, MessageContent } from '../bot-api-types.ts';
import { fileContent } from '../files.ts';
import { addMessage } from '../messages.ts';
import { isRecord } from '../../../../emulation/json.ts';
import { json } from '../validate/params.ts';
import { type MethodCall, botMethod } from './bot-method.ts';
import { inputFile } from './input-file.ts';
import { captionContent } from './send-media.ts';
import { readyToSend, sendShape } from './send-content.ts';

const kinds = ['photo', 'video', 'document'] as const;

export const sendMediaGroup = botMethod(
  'sendMediaGroup',
  { media: json('media', "can't parse media JSON object"), ...sendShape },
  (call, params) => {
    if (params.media === undefined) return badRequest('parameter "media" is required');
    if (!Array.isArray(params.media)) return badRequest('expected an Array of InputMedia');
    const media: unknown[] = params.media;
    if (media.length < 2) return badRequest('there must be at least 2 messages in an album');
    if (media.length > 10) return badRequest('too many messages to send as an album');

    const contents: MessageContent[] = [];
    for (const item of media) {
      const content = albumItem(call, item);
      if (isFailure(content)) return content;
      contents.push(content);
    }
    const mixed = new Set(contents.map((content) => (content.document ? 'document' : 'picture')));
    if (mixed.size > 1) return badRequest("can't use the media of the specified type in the album");

    const ready = readyToSend(call, { ...params, reply_markup: { kind: 'none' } });
    if (isFailure(ready)) return ready;
    const groupId = `1${String(call.emulator.world.next.messageId).padStart(16, '0')}`;
    const messages = contents.map((content) => {
      const album = { ...content, media_group_id: groupId };
      return addMessage(call.emulator, { chat: ready.chat, userId: null, content: album, replyTo: ready.replyTo });
    });
    return answered(messages.map((entry) => entry.message));
  },
);

function refused(problem: string): ApiFailure {
  return badRequest(`can't parse InputMedia: ${problem}`);
}

function albumItem(call: MethodCall, item: unknown): MessageContent | ApiFailure {
  if (!isRecord(item)) return refused('expected an Object');
  const { type, media, caption, parse_mode: parseMode } = item;
  if (typeof type !== 'string') return refused(`Can't find field "type"`);
  const kind = kinds.find((known) => known === type);
  if (kind === undefined) return refused(`type "${type}" is unsupported`);
  if (typeof media !== 'string' || media === '') return refused('media not found');
  const formatted = captionContent({
    caption: typeof caption === 'string' ? caption : undefined,
    parse_mode: typeof parseMode === 'string' ? parseMode : undefined,
    caption_entities: item['caption_entities'],
  });
  if (isFailure(formatted)) return formatted;
  const file = inputFile(call, {
    kind,
    value: media,
    field: media,
    missing: "can't parse InputMedia: media not found",
  });
  return isFailure(file) ? file : { ...fileContent(file), ...formatted };
}
