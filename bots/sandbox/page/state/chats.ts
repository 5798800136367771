import type { MessageView, PhoneView } from '../../phone-view.ts';
import type { Changes } from '../../phone-views.ts';
import { createStore } from './store.ts';

/** A chat as a phone shows it, with all its messages in order. */
export interface Chat extends Omit<PhoneView, 'messages'> {
  readonly messages: readonly MessageView[];
  /** When "is typing" was last heard; the page's own clock. */
  readonly typingSince: number | null;
}

export type Chats = Readonly<Record<number, Chat>>;

export const chats = createStore<Chats>({});

/** Messages of the bot that came while nobody looked at the phone. */
export const unread = createStore<Readonly<Record<number, number>>>({});

export interface News {
  readonly phone: number;
  readonly messages: readonly MessageView[];
}

/** Takes in what changed; answers what the bot has newly said, phone by phone. */
export const takeChanges = ({ phones, fresh }: Changes): News[] => {
  const before = chats.get();
  const next: Record<number, Chat> = fresh ? {} : { ...before };
  const news: News[] = [];
  for (const view of phones) {
    const known = fresh ? undefined : before[view.id];
    const added = view.messages.filter(({ id, from, deleted }) => from === 'bot' && !deleted && !hasMessage(known, id));
    next[view.id] = merge(known, view, added.length > 0);
    if (before[view.id] && !fresh && added.length > 0) news.push({ phone: view.id, messages: added });
  }
  chats.set(() => next);
  return news;
};

const hasMessage = (chat: Chat | undefined, id: number): boolean =>
  chat?.messages.some((message) => message.id === id) ?? false;

const merge = (known: Chat | undefined, view: PhoneView, hasSpoken: boolean): Chat => {
  const messages = new Map((known?.messages ?? []).map((message) => [message.id, message]));
  for (const message of view.messages) {
    if (message.deleted) messages.delete(message.id);
    else messages.set(message.id, message);
  }
  return {
    ...view,
    messages: [...messages.values()].toSorted((a, b) => a.id - b.id),
    typingSince: view.typing && !hasSpoken ? performance.now() : null,
  };
};

export const countUnread = (phone: number, more: number): void =>
  unread.set((now) => ({ ...now, [phone]: (now[phone] ?? 0) + more }));

export const markRead = (phone: number): void =>
  unread.set((now) => ((now[phone] ?? 0) === 0 ? now : { ...now, [phone]: 0 }));
