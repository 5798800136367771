import { setTimeout as sleep } from 'node:timers/promises';
import type { Follow, Stream } from '../event-stream.ts';
import type { PhoneBook } from './phone.ts';
import type { PhonePlatform } from './phone-platform.ts';
import { type Changes, type Cursor, readChanges, writeCursor } from './read-changes.ts';

const LOOK_AGAIN_MS = 10_000;
/** A burst of changes is shown as one. */
const GATHER_MS = 40;

/** What happens on the phones after a revision of each platform, as it happens. */
export const followPhones =
  (platforms: readonly PhonePlatform[], book: PhoneBook, after: Cursor): Follow =>
  async (stream) => {
    const known = { ...after };
    const follows = platforms.map((platform) => followPlatform(platform, book, known, stream));
    // The first failure ends the stream; what it leaves running ends with it.
    await Promise.all(follows);
  };

/** `known` is shared: whatever is sent last carries how much is known of all platforms. */
const followPlatform = async (
  platform: PhonePlatform,
  book: PhoneBook,
  known: Record<PhonePlatform['name'], number>,
  { send, signal }: Stream,
): Promise<void> => {
  for (;;) {
    const { revision, fresh, chats } = await readChanges(platform, await book.phones(), known[platform.name]);
    known[platform.name] = revision;
    const cursor = writeCursor(known);
    if (fresh.length > 0 || chats.length > 0) send('phones', { cursor, fresh, chats } satisfies Changes, cursor);
    await platform.waitForChange(revision, LOOK_AGAIN_MS);
    await sleep(GATHER_MS, undefined, { signal });
  }
};
