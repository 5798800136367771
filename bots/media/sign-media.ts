import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../core/kernel/instant.ts';

const ID_BYTES = 16;
const EXPIRY_BYTES = 4;
/** Half of the hash is far beyond guessing, and keeps a link short enough for a text message. */
const SIGNATURE_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{48}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names one file until then, for whoever holds it; nobody can make one for another. `mediaId` is a UUID. */
export const signMedia = (secret: string, mediaId: string, expiresAt: Instant): string => {
  const bytes = Buffer.alloc(ID_BYTES + EXPIRY_BYTES);
  bytes.write(mediaId.replaceAll('-', ''), 'hex');
  bytes.writeUInt32BE(Math.floor(expiresAt / 1_000), ID_BYTES);
  return Buffer.concat([bytes, signatureOf(secret, bytes)]).toString('base64url');
};

/** Whose file it names; null for what we never signed, and for what is over. */
export const readSignedMedia = (secret: string, token: string, now: Instant): string | null => {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const signed = bytes.subarray(0, ID_BYTES + EXPIRY_BYTES);
  if (!timingSafeEqual(bytes.subarray(ID_BYTES + EXPIRY_BYTES), signatureOf(secret, signed))) return null;
  return signed.readUInt32BE(ID_BYTES) * 1_000 > now ? asUuid(signed.toString('hex', 0, ID_BYTES)) : null;
};

export const isMediaId = (id: string): boolean => UUID.test(id);

/** With its purpose, so that the same secret can sign other things. */
const signatureOf = (secret: string, bytes: Buffer): Buffer =>
  createHmac('sha256', secret).update('media:').update(bytes).digest().subarray(0, SIGNATURE_BYTES);

const asUuid = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
