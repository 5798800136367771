import type { PhoneChannel } from '../../phones/phone.ts';
import { createStore } from './store.ts';

/** What slides in at the top of a phone when something comes in an app that is not open. */
export interface Banner {
  readonly channel: PhoneChannel;
  readonly words: string;
}

const SHOWN_MS = 6_000;

export const banners = createStore<Readonly<Record<string, Banner>>>({});

export const showBanner = (phone: string, banner: Banner): void => {
  banners.set((now) => ({ ...now, [phone]: banner }));
  setTimeout(() => hideBanner(phone, banner), SHOWN_MS);
};

/** Unless a newer one has taken its place. */
export const hideBanner = (phone: string, banner: Banner): void =>
  banners.set((now) => {
    if (now[phone] !== banner) return now;
    const { [phone]: _gone, ...others } = now;
    return others;
  });
