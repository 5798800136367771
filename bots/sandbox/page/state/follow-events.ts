import type { City } from '../../city.ts';
import type { ClockReading } from '../../clock-routes.ts';
import type { FaultView } from '../../faults.ts';
import type { PartView } from '../../follow-health.ts';
import type { Phone } from '../../phones/phone.ts';
import type { Changes } from '../../phones/read-changes.ts';
import { showHealth } from '../health/health-state.ts';
import { APP_LOOKS } from '../phones/app-looks.ts';
import { summaryOf } from '../phones/summary-of.ts';
import { announce } from './announcer.ts';
import { isAttended, isInView } from './attended.ts';
import { showBanner } from './banners.ts';
import { countUnread, keyOf, type News, takeChanges } from './chats.ts';
import { tellRead } from './open-apps.ts';
import { noteSlackChange } from './slack-changes.ts';
import { city, connection, faults, roster, showClock } from './world.ts';

/** What the stream tells, by its name. */
interface Told {
  readonly clock: ClockReading;
  readonly city: City;
  readonly faults: FaultView[];
  readonly health: PartView[];
  readonly roster: Phone[];
  readonly slack: { readonly seq: number };
  readonly phones: Changes;
}

const AGAIN_AFTER_MS = 1_500;

/** Follows what happens, for as long as the page is open; after a break it goes on where it was. */
export const followEvents = (): void => {
  let known: string | null = null;
  const connect = (): void => {
    const source = new EventSource(`/sandbox/api/events${known === null ? '' : `?after=${known}`}`);
    const on = <Name extends keyof Told>(event: Name, take: (data: Told[Name]) => void): void =>
      source.addEventListener(event, ({ data }: MessageEvent<string>) => take(JSON.parse(data) as Told[Name]));
    source.addEventListener('open', () => connection.set(() => 'connected'));
    on('clock', showClock);
    on('city', (told) => city.set(() => told));
    on('faults', (told) => faults.set(() => told));
    on('health', showHealth);
    on('roster', (phones) => roster.set((now) => ({ ...now, phones })));
    on('slack', ({ seq }) => noteSlackChange(seq));
    on('phones', (changes) => {
      known = changes.cursor;
      hearPhones(changes);
    });
    source.addEventListener('error', () => {
      connection.set(() => 'reconnecting');
      // A broken connection the browser mends itself; after an answer that was no stream it gives up for good.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, AGAIN_AFTER_MS);
    });
  };
  connect();
};

const hearPhones = (changes: Changes): void => {
  for (const news of takeChanges(changes)) {
    takeNotice(news);
    const owner = roster.get().phones?.find(({ id }) => id === news.phone)?.name ?? 'Somebody';
    announce(`${owner}, ${APP_LOOKS[news.channel].name}: ${news.messages.map(summaryOf).join(', ')}`);
  }
};

/** Read at once where that app lies open in view; else it waits, and slides in at the top of a phone in view. */
const takeNotice = ({ phone, channel, messages }: News): void => {
  if (isAttended(phone, channel)) return tellRead(phone, channel);
  countUnread(keyOf(phone, channel), messages.length);
  const newest = messages.at(-1);
  if (newest && isInView(phone)) showBanner(phone, { channel, words: summaryOf(newest) });
};
