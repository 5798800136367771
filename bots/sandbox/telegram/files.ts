import { createHash } from 'node:crypto';
import type { ApiFile, ApiMedia, ApiPhotoSize, MessageContent } from './bot-api-types.ts';
import type { Emulator } from './emulator.ts';
import { imageSize } from './image-size.ts';
import type { StoredFile } from './world.ts';

/** Bots download up to 20 MB; larger files exist, but getFile refuses them. */
export const maxDownloadBytes = 20 * 1024 * 1024;

export type FileKind = StoredFile['kind'];

export interface NewFile {
  kind: FileKind;
  bytes: Buffer;
  name?: string | undefined;
  mimeType?: string | undefined;
  /** Seconds. */
  duration?: number | undefined;
  /** Pretend the file is this large. */
  declaredSize?: number | undefined;
}

const folders: Record<FileKind, { folder: string; extension: string; mimeType: string; idPrefix: string }> = {
  photo: { folder: 'photos', extension: 'jpg', mimeType: 'image/jpeg', idPrefix: 'AgACAgIAAx' },
  video: { folder: 'videos', extension: 'mp4', mimeType: 'video/mp4', idPrefix: 'BAACAgIAAx' },
  voice: { folder: 'voice', extension: 'oga', mimeType: 'audio/ogg', idPrefix: 'AwACAgIAAx' },
  audio: { folder: 'music', extension: 'mp3', mimeType: 'audio/mpeg', idPrefix: 'CQACAgIAAx' },
  document: { folder: 'documents', extension: 'bin', mimeType: 'application/octet-stream', idPrefix: 'BQACAgIAAx' },
};

/** Keeps the bytes. The same content has the same unique id each time, but a new file id, as in Telegram. */
export function storeFile(emulator: Emulator, file: NewFile): StoredFile {
  const { world } = emulator;
  const number = world.next.fileNumber;
  world.next.fileNumber += 1;
  const place = folders[file.kind];
  const digest = createHash('sha256').update(file.bytes).digest('base64url');
  const image = imageSize(file.bytes);
  const extension = file.name?.match(/\.([A-Za-z0-9]{1,8})$/)?.[1] ?? place.extension;
  const stored: StoredFile = {
    fileId: `${place.idPrefix}${digest.slice(0, 32)}${String(number).padStart(8, '0')}`,
    uniqueId: `AQAD${digest.slice(0, 12)}`,
    path: `${place.folder}/file_${number}.${extension}`,
    kind: file.kind,
    bytes: file.bytes,
    size: file.declaredSize ?? file.bytes.length,
    name: file.name,
    mimeType: file.mimeType ?? image?.mimeType ?? place.mimeType,
    width: image?.width,
    height: image?.height,
    duration: file.duration,
  };
  world.files.set(stored.fileId, stored);
  return stored;
}

export function findFileByPath(emulator: Emulator, path: string): StoredFile | undefined {
  for (const file of emulator.world.files.values()) if (file.path === path) return file;
  return undefined;
}

function apiFile(file: StoredFile): ApiFile {
  return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.size };
}

/** The part of a message that carries the file. A photo comes as its sizes, the largest last. */
export function fileContent(file: StoredFile): MessageContent {
  const base = apiFile(file);
  if (file.kind === 'photo') {
    const size: ApiPhotoSize = { ...base, width: file.width ?? 1280, height: file.height ?? 960 };
    return { photo: [size] };
  }
  const media: ApiMedia = { ...base, mime_type: file.mimeType };
  if (file.kind === 'voice') return { voice: { ...media, duration: file.duration ?? 1 } };
  if (file.kind === 'audio') return { audio: { ...media, file_name: file.name, duration: file.duration ?? 1 } };
  if (file.kind === 'document') return { document: { ...media, file_name: file.name } };
  return { video: { ...media, file_name: file.name, width: 1280, height: 720, duration: file.duration ?? 1 } };
}
