import { InputFile } from 'grammy';
import type { MediaBytes, OutboundMedia } from '../../core/ports/channel-adapter.ts';
import { type FileType, readSource } from './file-source.ts';

/** A file as a call takes it: by the id of one that Telegram has, or with its bytes. */
export interface OutgoingFile {
  readonly type: FileType;
  readonly file: string | InputFile;
}

/** Fetches a file of another channel; null where it can't be had. Never throws. */
export type OpenForeign = (media: OutboundMedia) => Promise<MediaBytes | null>;

/** What can be sent of these files, in their order; what can't is left out, and the words go on. */
export const outgoingFiles = async (
  media: readonly OutboundMedia[],
  openForeign: OpenForeign,
): Promise<readonly OutgoingFile[]> => {
  const files = await Promise.all(
    media.map((one) => (one.channel === 'telegram' ? Promise.resolve(own(one)) : foreign(one, openForeign))),
  );
  return files.filter((file) => file !== null);
};

const own = ({ source }: OutboundMedia): OutgoingFile | null => {
  const kept = readSource(source);
  return kept && { type: kept.type, file: kept.fileId };
};

const foreign = async (media: OutboundMedia, openForeign: OpenForeign): Promise<OutgoingFile | null> => {
  const opened = await openForeign(media);
  if (!opened) return null;
  const { type, name } = asSent(opened.contentType);
  return { type, file: new InputFile(opened.bytes, name) };
};

/** As what it is shown, and under a name that tells every phone how to open it. */
const asSent = (contentType: string): { readonly type: FileType; readonly name: string } => {
  switch (contentType.split(';')[0]?.trim().toLowerCase()) {
    case 'image/jpeg':
      return { type: 'photo', name: 'photo.jpg' };
    case 'video/mp4':
      return { type: 'video', name: 'video.mp4' };
    // The one format that Telegram plays as a voice message.
    case 'audio/ogg':
      return { type: 'voice', name: 'voice.ogg' };
    case 'audio/mpeg':
      return { type: 'audio', name: 'audio.mp3' };
    case 'audio/mp4':
    case 'audio/x-m4a':
      return { type: 'audio', name: 'audio.m4a' };
    case 'application/pdf':
      return { type: 'document', name: 'document.pdf' };
    case 'video/3gpp':
      return { type: 'document', name: 'video.3gp' };
    case 'video/quicktime':
      return { type: 'document', name: 'video.mov' };
    default:
      return { type: 'document', name: 'file' };
  }
};
