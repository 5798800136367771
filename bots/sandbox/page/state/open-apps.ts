import type { Phone, PhoneChannel } from '../../phones/phone.ts';
import { actOn } from '../api/sandbox-api.ts';
import { banners, hideBanner } from './banners.ts';
import { keyOf, markRead } from './chats.ts';
import { createStore } from './store.ts';
import { roster } from './world.ts';

/** Which app lies open on each phone, where somebody has switched. */
export const openApps = createStore<Readonly<Record<string, PhoneChannel>>>({});

/** Until then it is the one that its owner lives in. */
export const appOn = ({ id, home }: Phone, opened = openApps.get()): PhoneChannel => opened[id] ?? home;

export const openApp = (phone: string, channel: PhoneChannel): void => {
  openApps.set((now) => (now[phone] === channel ? now : { ...now, [phone]: channel }));
  const banner = banners.get()[phone];
  if (banner?.channel === channel) hideBanner(phone, banner);
  readChat(phone, channel);
};

/** What lies open on this phone has been seen. */
export const readPhone = (id: string): void => {
  const phone = roster.get().phones?.find((candidate) => candidate.id === id);
  if (phone) readChat(id, appOn(phone));
};

const readChat = (phone: string, channel: PhoneChannel): void => {
  if (markRead(keyOf(phone, channel))) tellRead(phone, channel);
};

/** WhatsApp tells the business that its messages were read; nothing hangs on it here, so a failure is no news. */
export const tellRead = (phone: string, channel: PhoneChannel): void => {
  if (channel === 'whatsapp') void actOn(phone, channel, 'read').catch(() => undefined);
};
