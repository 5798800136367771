import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { MediaBytes } from '../../core/ports/channel-adapter.ts';

/** What every channel takes: WhatsApp's limit for a file. */
const LARGEST_BYTES = 16 * 1_024 * 1_024;
/** A picture of a few kilobytes can unfold into gigabytes. */
const MOST_PIXELS = 60_000_000;
/** Enough to read a type plate, on any phone. */
const LONGEST_EDGE = 2_560;
const QUALITY = 82;

/** What is drawn anew; everything else that calls itself a picture may hold a program. */
const PICTURES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/tiff',
  'image/avif',
]);

/** What goes on as it came; players and readers on phones know how to open these without running anything. */
const PASSED: ReadonlySet<string> = new Set([
  'video/mp4',
  'video/3gpp',
  'video/quicktime',
  'audio/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/aac',
  'audio/amr',
  'application/pdf',
]);

/**
 * A stranger's file, fit to be shown to somebody else: what it is is read from its bytes, never from what it was called;
 * pictures are drawn anew, upright and without what they tell of place, time and device. Null for what is not shown.
 */
export const prepareMedia = async ({ bytes }: MediaBytes): Promise<MediaBytes | null> => {
  if (bytes.byteLength === 0 || bytes.byteLength > LARGEST_BYTES) return null;
  const type = await sniff(bytes);
  if (type === null) return null;
  if (PICTURES.has(type)) return drawAnew(bytes);
  return PASSED.has(type) ? { bytes, contentType: type } : null;
};

/** As mail and browsers name it, whatever the parameters: `audio/ogg; codecs=opus` is an `audio/ogg`. */
const sniff = async (bytes: Uint8Array): Promise<string | null> => {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found?.mime.split(';')[0]?.trim() ?? null;
};

/** Null for a picture that is broken, or too large once unfolded. */
const drawAnew = async (bytes: Uint8Array): Promise<MediaBytes | null> => {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS })
      .autoOrient()
      .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY });
    return { bytes: await picture.toBuffer(), contentType: 'image/jpeg' };
  } catch {
    return null;
  }
};
