import { badRequest } from '../answers.ts';
import type { ApiFailure } from '../bot-api-types.ts';
import { type FileKind, storeFile } from '../files.ts';
import { imageSize } from '../image-size.ts';
import type { Upload } from '../request-params.ts';
import type { StoredFile } from '../world.ts';
import type { MethodCall } from './bot-method.ts';

const maxPhotoBytes = 10 * 1024 * 1024;
const maxUploadBytes = 50 * 1024 * 1024;
/** Telegram's names of kinds in its errors. */
const kindNames: Record<FileKind, string> = {
  photo: 'Photo',
  video: 'Video',
  voice: 'VoiceNote',
  audio: 'Audio',
  document: 'Document',
};

export interface WantedFile {
  kind: FileKind;
  /** The parameter: a file id, an address, `attach://name`, or absent when the upload has the field's own name. */
  value: string | undefined;
  field: string;
  /** Said when there is neither. */
  missing: string;
  duration?: number | undefined;
}

/** A file that the bot sends: uploaded now, or known by its id. Addresses are refused: the emulator fetches nothing. */
export function inputFile(call: MethodCall, wanted: WantedFile): StoredFile | ApiFailure {
  const { value, kind } = wanted;
  const attached = value?.startsWith('attach://') ? value.slice('attach://'.length) : null;
  const upload = call.uploads.get(attached ?? wanted.field);
  if (upload)
    return upload.bytes.length === 0 ? badRequest('file must be non-empty') : storeUpload(call, upload, wanted);
  if (value === undefined || value === '' || attached !== null) return badRequest(wanted.missing);
  if (/^https?:\/\//i.test(value)) return badRequest('failed to get HTTP URL content');
  const known = call.emulator.world.files.get(value);
  if (!known) return badRequest('wrong file identifier/HTTP URL specified');
  if (known.kind !== kind) return badRequest(`can't use file of type ${kindNames[known.kind]} as ${kindNames[kind]}`);
  return known;
}

function storeUpload(call: MethodCall, upload: Upload, wanted: WantedFile): StoredFile | ApiFailure {
  const size = upload.bytes.length;
  if (size > maxUploadBytes) return { ok: false, error_code: 413, description: 'Request Entity Too Large' };
  if (wanted.kind === 'photo') {
    if (size > maxPhotoBytes) {
      return badRequest(
        `file of size ${size} bytes is too big for a photo; the maximum size is ${maxPhotoBytes} bytes`,
      );
    }
    if (imageSize(upload.bytes) === null) return badRequest('IMAGE_PROCESS_FAILED');
  }
  return storeFile(call.emulator, {
    kind: wanted.kind,
    bytes: upload.bytes,
    name: upload.name,
    mimeType: upload.contentType === 'application/octet-stream' ? undefined : upload.contentType,
    duration: wanted.duration,
  });
}
