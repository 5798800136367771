import type { MessageView } from '../../phones/chat-view.ts';
import { choicesIn } from '../phones/choices-in.ts';
import { keyboardInUse } from '../phones/reply-keyboard.tsx';
import { type Chat, keyOf } from '../state/chats.ts';
import { tour } from './tour-state.ts';

/** Something that can be answered with one tap, and how that is done in its app. */
export interface Choice {
  readonly message: MessageView | null;
  /** What stands on what is tapped. */
  readonly label: string;
  readonly act:
    | { readonly kind: 'press'; readonly data: string }
    | { readonly kind: 'pick'; readonly id: string }
    | { readonly kind: 'keyboard' }
    | { readonly kind: 'number'; readonly answer: string };
}

/** Messages of this tour: what stood there before belongs to another story. */
export const ofThisTour = (chat: Chat | undefined): readonly MessageView[] => {
  if (!chat) return [];
  const since = tour.get().since[keyOf(chat.phone, chat.channel)] ?? -1;
  return chat.messages.filter(({ order }) => order > since);
};

/** The newest choice of this label: a button, an item of a list, a numbered line, or a key. */
export const findChoice = (chat: Chat | undefined, wanted: string | RegExp): Choice | undefined => {
  const fits = ({ label }: Choice): boolean => (typeof wanted === 'string' ? label === wanted : wanted.test(label));
  const { ticket } = tour.get();
  const isOfTicket = ({ text }: MessageView): boolean => ticket !== null && (text?.includes(ticket) ?? false);
  // Cards of another ticket may be the newer ones.
  const newestFirst = ofThisTour(chat)
    .filter(({ from }) => from === 'bot')
    .toReversed();
  for (const message of [...newestFirst.filter(isOfTicket), ...newestFirst]) {
    const choice = choicesOf(message).find(fits);
    if (choice) return choice;
  }
  const numbered = newestFirst[0] && numbersOf(newestFirst[0]).find(fits);
  return numbered ?? keysOf(chat).find(fits);
};

const choicesOf = (message: MessageView): readonly Choice[] => [
  ...message.buttons.flat().flatMap(({ label, data }): readonly Choice[] => {
    return data === null ? [] : [{ message, label, act: { kind: 'press', data } }];
  }),
  ...(message.list?.items ?? []).map(({ id, title }): Choice => ({ message, label: title, act: { kind: 'pick', id } })),
];

/** Only the newest question is answered by a number. */
const numbersOf = (message: MessageView): readonly Choice[] =>
  choicesIn(message.text).map(
    ({ answer, label }): Choice => ({ message, label: label || answer, act: { kind: 'number', answer } }),
  );

const keysOf = (chat: Chat | undefined): readonly Choice[] => {
  const keyboard = chat ? keyboardInUse(chat.keyboard, chat.messages) : null;
  return (keyboard?.rows ?? []).flat().map(({ label }) => ({ message: null, label, act: { kind: 'keyboard' } }));
};
