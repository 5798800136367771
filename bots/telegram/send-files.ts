import { InputMediaBuilder } from 'grammy';
import { classifyError } from './classify-error.ts';
import type { OutgoingFile } from './outgoing-file.ts';
import type { TelegramCaller } from './telegram-caller.ts';

const ALBUM_LIMIT = 10;

/**
 * Sends files on, photos and videos as albums. What Telegram has accepted is not sent again when a later part has to be
 * tried again; a file that it refuses (an id from before the bot changed) is left out, and the rest goes on.
 */
export const sendFiles = async (
  caller: TelegramCaller,
  chat: number,
  messageId: string,
  files: readonly OutgoingFile[],
): Promise<void> => {
  const { progress } = caller;
  for (const [index, part] of partsOf(files).entries()) {
    if (index < progress.of(messageId)) continue;
    await sendPart(caller, chat, part);
    progress.note(messageId, index + 1);
  }
};

const isVisual = ({ type }: OutgoingFile): boolean => type === 'photo' || type === 'video';

const partsOf = (files: readonly OutgoingFile[]): readonly OutgoingFile[][] => {
  const visuals = files.filter(isVisual);
  const albums = Array.from({ length: Math.ceil(visuals.length / ALBUM_LIMIT) }, (_, nth) =>
    visuals.slice(nth * ALBUM_LIMIT, (nth + 1) * ALBUM_LIMIT),
  );
  return [...albums, ...files.filter((file) => !isVisual(file)).map((file) => [file])];
};

const sendPart = async (caller: TelegramCaller, chat: number, files: readonly OutgoingFile[]): Promise<void> => {
  const [first, ...more] = files;
  if (!first) return;
  try {
    await (more.length > 0 ? sendAlbum(caller, chat, files) : sendFile(caller, chat, first));
  } catch (error) {
    if (classifyError(error).kind !== 'refused') throw error;
    // One bad file fails its whole album.
    if (more.length > 0) for (const file of files) await sendPart(caller, chat, [file]);
  }
};

const sendAlbum = async (
  { api, signal }: TelegramCaller,
  chat: number,
  files: readonly OutgoingFile[],
): Promise<void> => {
  const album = files.map(({ type, file }) =>
    type === 'photo' ? InputMediaBuilder.photo(file) : InputMediaBuilder.video(file),
  );
  await api.sendMediaGroup(chat, album, {}, signal);
};

const sendFile = async ({ api, signal }: TelegramCaller, chat: number, { type, file }: OutgoingFile): Promise<void> => {
  switch (type) {
    case 'photo':
      return void (await api.sendPhoto(chat, file, {}, signal));
    case 'animation':
      return void (await api.sendAnimation(chat, file, {}, signal));
    case 'video':
      return void (await api.sendVideo(chat, file, {}, signal));
    case 'video_note':
      return void (await api.sendVideoNote(chat, file, {}, signal));
    case 'voice':
      return void (await api.sendVoice(chat, file, {}, signal));
    case 'audio':
      return void (await api.sendAudio(chat, file, {}, signal));
    case 'document':
      return void (await api.sendDocument(chat, file, {}, signal));
  }
};
