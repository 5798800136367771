import { setTimeout as sleep } from 'node:timers/promises';
import type { Follow } from './event-stream.ts';
import type { PhoneBook } from './phone.ts';
import { readChanges } from './phone-views.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import type { TelegramControl } from './telegram/control-client.ts';

const LOOK_AGAIN_MS = 10_000;
/** A burst of changes is shown as one. */
const GATHER_MS = 40;

/** What happens on the phones after a revision, as it happens. */
export const followPhones =
  (telegram: TelegramControl, book: PhoneBook, clock: SandboxClock, after: number): Follow =>
  async ({ send, signal }) => {
    for (let known = after; ; ) {
      const changes = await readChanges(telegram, clock, await book.phones(), known);
      if (changes.fresh || changes.phones.length > 0) send('phones', changes, String(changes.seq));
      known = changes.seq;
      await telegram.waitForChange({ after: known, timeoutMs: LOOK_AGAIN_MS });
      await sleep(GATHER_MS, undefined, { signal });
    }
  };
