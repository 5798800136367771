import { z } from 'zod';
import { SandboxError } from '../read-input.ts';

/** Telegram's apps shrink photos below this; as base64 a third larger. */
const PHOTO_BYTES = 10 * 1024 * 1024;
export const PHOTO_BODY_LIMIT = Math.ceil(PHOTO_BYTES * 1.4);

const degrees = { latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) };

export const nothing = z.strictObject({});
export const words = (most: number) => z.strictObject({ text: z.string().regex(/\S/, 'says nothing').max(most) });
export const photo = z.strictObject({ base64: z.base64().min(1), caption: z.string().max(1024).optional() });
/** Without coordinates, the place where this person is. */
export const place = z.union([nothing, z.strictObject(degrees)], 'give latitude and longitude in degrees, or neither');

export const readPhoto = (base64: string): Buffer => {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > PHOTO_BYTES) throw new SandboxError(413, 'A photo may have up to 10 MB.');
  return bytes;
};
