import { badRequest, isFailure } from '../answers.ts';
import type { ApiFailure, MessageContent } from '../bot-api-types.ts';
import { type FileKind, fileContent } from '../files.ts';
import { messageCaption } from '../validate/formatted-text.ts';
import { json, optionalInteger, optionalText } from '../validate/params.ts';
import { type BotMethod, botMethod } from './bot-method.ts';
import { inputFile } from './input-file.ts';
import { sendContent, sendShape } from './send-content.ts';

export const captionShape = {
  caption: optionalText('caption'),
  parse_mode: optionalText('parse_mode'),
  caption_entities: json('caption_entities', "can't parse caption entities JSON object"),
};

export interface CaptionParams {
  caption: string | undefined;
  parse_mode: string | undefined;
  caption_entities: unknown;
}

export function captionContent(
  params: CaptionParams,
): Pick<MessageContent, 'caption' | 'caption_entities'> | ApiFailure {
  const { caption, parse_mode: parseMode, caption_entities: entities } = params;
  const formatted = messageCaption({ text: caption ?? '', parseMode, entities });
  if ('problem' in formatted) return badRequest(formatted.problem);
  return {
    caption: formatted.text === '' ? undefined : formatted.text,
    caption_entities: formatted.entities.length > 0 ? formatted.entities : undefined,
  };
}

function mediaMethod(name: string, kind: FileKind, missing: string): BotMethod {
  const shape = { file: optionalText(kind), duration: optionalInteger('duration'), ...captionShape, ...sendShape };
  const method = botMethod(name, shape, (call, params) => {
    const file = inputFile(call, { kind, value: params.file, field: kind, missing, duration: params.duration });
    if (isFailure(file)) return file;
    const caption = captionContent(params);
    if (isFailure(caption)) return caption;
    return sendContent(call, params, { ...fileContent(file), ...caption });
  });
  // These methods differ only in the name of the parameter that holds the file.
  return { name, run: (call, values) => method.run(call, { ...values, file: values[kind] }) };
}

export const sendPhoto = mediaMethod('sendPhoto', 'photo', 'there is no photo in the request');
export const sendVideo = mediaMethod('sendVideo', 'video', 'there is no video in the request');
export const sendVoice = mediaMethod('sendVoice', 'voice', 'there is no voice in the request');
export const sendAudio = mediaMethod('sendAudio', 'audio', 'there is no audio in the request');
export const sendDocument = mediaMethod('sendDocument', 'document', 'there is no document in the request');
