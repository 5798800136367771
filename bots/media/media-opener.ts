import { setTimeout as sleep } from 'node:timers/promises';
import { type Duration, minutes, seconds } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { MediaBytes, OutboundMedia } from '../../core/ports/channel-adapter.ts';
import type { Log } from '../../core/ports/log.ts';
import { prepareMedia } from './prepare-media.ts';

export interface MediaOpener {
  /** The file, fit to be shown; null where it is gone, not for showing, or can't be had within a few seconds. */
  open(media: OutboundMedia): Promise<MediaBytes | null>;
}

export interface MediaOpenerOptions {
  /** The bytes as they came in on that channel; may fail, or take its time. */
  readonly fetch: (channel: Channel, source: string) => Promise<MediaBytes | null>;
  readonly log: Log;
  readonly patience?: Duration;
}

/** Somebody waits for words while a picture is fetched: they go without it rather than late. */
const PATIENCE = seconds(5);
/** One photo goes to every expert who is asked, within a minute or two. */
const REMEMBERED = 16;
const REMEMBERED_FOR = minutes(10);
/** A film is fetched again rather than kept in memory. */
const REMEMBERED_BYTES = 4 * 1_024 * 1_024;

/** Files from one channel for another. What several people are shown is fetched and prepared once. */
export const createMediaOpener = ({ fetch, log, patience = PATIENCE }: MediaOpenerOptions): MediaOpener => {
  const opened = new Map<string, Promise<MediaBytes | null>>();

  const forget = (mediaId: string, file: Promise<MediaBytes | null>): void => {
    if (opened.get(mediaId) === file) opened.delete(mediaId);
  };

  const start = ({ mediaId, channel, source }: OutboundMedia): Promise<MediaBytes | null> => {
    const file = fetchAndPrepare(mediaId, channel, source);
    opened.set(mediaId, file);
    void file.then((found) => isRemembered(found) || forget(mediaId, file));
    setTimeout(() => forget(mediaId, file), REMEMBERED_FOR).unref();
    const [oldest] = opened.keys();
    if (opened.size > REMEMBERED && oldest !== undefined) opened.delete(oldest);
    return file;
  };

  const fetchAndPrepare = async (mediaId: string, channel: Channel, source: string): Promise<MediaBytes | null> => {
    try {
      const bytes = await fetch(channel, source);
      return bytes && (await prepareMedia(bytes));
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown';
      log.warn({ mediaId, channel, why }, 'A file could not be fetched; the words go without it');
      return null;
    }
  };

  return { open: (media) => Promise.race([opened.get(media.mediaId) ?? start(media), sleep(patience, null, UNHELD)]) };
};

/** What could not be had may be there the next time. */
const isRemembered = (file: MediaBytes | null): boolean => file !== null && file.bytes.byteLength <= REMEMBERED_BYTES;

/** Nothing else depends on it: a process that has nothing more to do may end meanwhile. */
const UNHELD = { ref: false };
