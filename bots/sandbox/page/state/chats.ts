import type { ChatView, MessageView } from '../../phones/chat-view.ts';
import type { PhoneChannel } from '../../phones/phone.ts';
import type { Changes } from '../../phones/read-changes.ts';
import { createStore } from './store.ts';

/** One app of one phone. */
export type ChatKey = `${string}/${PhoneChannel}`;

export const keyOf = (phone: string, channel: PhoneChannel): ChatKey => `${phone}/${channel}`;

/** A chat as a phone shows it, with all its messages in order. */
export interface Chat extends Omit<ChatView, 'messages'> {
  readonly messages: readonly MessageView[];
  /** When "is typing" was last heard; the page's own clock. */
  readonly typingSince: number | null;
}

export type Chats = Readonly<Record<ChatKey, Chat>>;

export const chats = createStore<Chats>({});

/** Messages of the bot that came while nobody looked at the chat. */
export const unread = createStore<Readonly<Record<ChatKey, number>>>({});

/** What stands in the input field of a chat, not sent yet. */
export const drafts = createStore<Readonly<Record<ChatKey, string>>>({});

export interface News {
  readonly phone: string;
  readonly channel: PhoneChannel;
  readonly messages: readonly MessageView[];
}

/** Takes in what changed; answers what the bot has newly said, chat by chat. */
export const takeChanges = ({ chats: views, fresh }: Changes): News[] => {
  const before = chats.get();
  const kept = Object.entries(before).filter(([, { channel }]) => !fresh.includes(channel));
  const next: Record<ChatKey, Chat> = Object.fromEntries(kept) as Chats;
  const news: News[] = [];
  for (const view of views) {
    const { phone, channel } = view;
    const key = keyOf(phone, channel);
    const known = next[key];
    const added = view.messages.filter(({ id, from, deleted }) => from === 'bot' && !deleted && !hasMessage(known, id));
    next[key] = merge(known, view, added.length > 0);
    if (known && added.length > 0) news.push({ phone, channel, messages: added });
  }
  chats.set(() => next);
  return news;
};

const hasMessage = (chat: Chat | undefined, id: string): boolean =>
  chat?.messages.some((message) => message.id === id) ?? false;

const merge = (known: Chat | undefined, view: ChatView, hasSpoken: boolean): Chat => {
  const messages = new Map((known?.messages ?? []).map((message) => [message.id, message]));
  for (const message of view.messages) {
    if (message.deleted) messages.delete(message.id);
    else messages.set(message.id, message);
  }
  return {
    ...view,
    messages: [...messages.values()].toSorted((a, b) => a.order - b.order),
    typingSince: view.typing && !hasSpoken ? performance.now() : null,
  };
};

export const countUnread = (key: ChatKey, more: number): void =>
  unread.set((now) => ({ ...now, [key]: (now[key] ?? 0) + more }));

/** Answers whether there was anything that had not been read. */
export const markRead = (key: ChatKey): boolean => {
  const wasUnread = (unread.get()[key] ?? 0) > 0;
  if (wasUnread) unread.set((now) => ({ ...now, [key]: 0 }));
  return wasUnread;
};
