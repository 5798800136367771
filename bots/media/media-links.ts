import { hours, type Duration, type Instant } from '../../core/kernel/instant.ts';
import { isMediaId, readSignedMedia, signMedia } from './sign-media.ts';

export interface MediaLinks {
  /** Where a file can be fetched for a while; null while no address of ours is known. */
  urlOf(mediaId: string): string | null;
  /** Which file a link of ours names; null for what is not ours, or over. */
  read(token: string): string | null;
}

export interface MediaLinksOptions {
  /** At least 32 characters; the same in every process. */
  readonly secret: string;
  /** The address that the world knows us by; null: none. */
  readonly publicUrl: () => string | null;
  readonly now: () => Instant;
  readonly lifetime?: Duration;
}

/** A platform fetches at once; a person who gets a link may look at it after work. */
const LIFETIME = hours(48);

export const createMediaLinks = ({ secret, publicUrl, now, lifetime = LIFETIME }: MediaLinksOptions): MediaLinks => ({
  urlOf: (mediaId) => {
    const root = publicUrl();
    if (root === null || !isMediaId(mediaId)) return null;
    return `${root.replace(/\/+$/, '')}/media/${signMedia(secret, mediaId, now() + lifetime)}`;
  },
  read: (token) => readSignedMedia(secret, token, now()),
});
