import type { MessageView } from '../../phone-view.ts';
import { actOn, pressButton } from '../api/sandbox-api.ts';
import { keyboardInUse } from '../phones/reply-keyboard.tsx';
import { samplePhoto } from '../phones/photos.ts';
import { type Chat, chats } from '../state/chats.ts';
import { ghost } from '../state/ghost.ts';
import { until } from '../state/store.ts';
import { pauseBeforeTap, typeOut } from './pace.ts';
import { type Role, tour } from './tour-state.ts';
import { phoneOf } from './who-is-who.ts';

/** Messages of this tour: what stood there before belongs to another story. */
const ofThisTour = (chat: Chat | undefined): readonly MessageView[] => {
  if (!chat) return [];
  const since = tour.get().since[chat.id] ?? 0;
  return chat.messages.filter(({ id }) => id > since);
};

export const say = async (who: Role, words: string, signal: AbortSignal): Promise<void> => {
  const { id } = phoneOf(who);
  await typeOut(words, (typing) => ghost.set(() => ({ where: id, typing, tapping: null })), signal);
  await actOn(id, 'text', { text: words });
  ghost.set(() => null);
  await until(chats, (all) => ofThisTour(all[id]).find(({ from, text }) => from === 'me' && text === words), signal);
};

export const sendPhoto = async (who: Role): Promise<void> => {
  await actOn(phoneOf(who).id, 'photo', { base64: await samplePhoto() });
};

/** Ends a dialogue that was begun before the tour. */
export const clear = async (who: Role): Promise<void> => {
  const { id } = phoneOf(who);
  if (chats.get()[id]?.started === true) await actOn(id, 'text', { text: '/cancel' });
};

export type Button = { readonly message: MessageView | null; readonly label: string; readonly data: string };

/** Taps the newest button of this label, once there is one. */
export const tap = async (who: Role, label: string | RegExp, signal: AbortSignal): Promise<void> => {
  const { id } = phoneOf(who);
  const button = await until(chats, (all) => findButton(all[id], label), signal);
  ghost.set(() => ({ where: id, typing: null, tapping: { label: button.label, message: button.message?.id ?? null } }));
  await pauseBeforeTap(signal);
  // It may have changed its place while one looked at it.
  const now = findButton(chats.get()[id], label) ?? button;
  if (now.message) await pressButton(id, now.message.id, now.data);
  else await actOn(id, 'keyboard', { label: now.label });
  ghost.set(() => null);
};

export const findButton = (chat: Chat | undefined, wanted: string | RegExp): Button | undefined => {
  const fits = (label: string): boolean => (typeof wanted === 'string' ? label === wanted : wanted.test(label));
  const { ticket } = tour.get();
  const isOfTicket = ({ text }: MessageView): boolean => ticket !== null && (text?.includes(ticket) ?? false);
  // Cards of another ticket may be the newer ones.
  const newestFirst = ofThisTour(chat).toReversed();
  for (const message of [...newestFirst.filter(isOfTicket), ...newestFirst]) {
    const button = message.buttons.flat().find(({ label, data }) => data !== null && fits(label));
    if (button && button.data !== null) return { message, label: button.label, data: button.data };
  }
  const keyboard = chat ? keyboardInUse(chat.keyboard, chat.messages) : null;
  const key = keyboard?.keyboard.flat().find(({ text }) => fits(text));
  return key && { message: null, label: key.text, data: '' };
};

const isSaid = (chat: Chat | undefined, what: RegExp, about = ''): boolean =>
  ofThisTour(chat).some(({ from, text }) => from === 'bot' && text !== null && what.test(text) && text.includes(about));

export const sees = async (who: Role, what: RegExp, signal: AbortSignal): Promise<void> => {
  const { id } = phoneOf(who);
  await until(chats, (all) => isSaid(all[id], what) || undefined, signal);
};

export const hasSeen = (who: Role, what: RegExp): boolean => isSaid(chats.get()[phoneOf(who).id], what);

/** The same for what is told of this ticket, and for a button that appears. */
export const hasComeTo = (who: Role, what: RegExp | { readonly button: string }): boolean => {
  const chat = chats.get()[phoneOf(who).id];
  if (what instanceof RegExp) return isSaid(chat, what, tour.get().ticket ?? '');
  return findButton(chat, what.button) !== undefined;
};

/** The code that the customer was given in this tour. */
export const codeGivenTo = async (who: Role, signal: AbortSignal): Promise<string> => {
  const { id } = phoneOf(who);
  return until(
    chats,
    (all) =>
      ofThisTour(all[id])
        .filter(({ from }) => from === 'bot')
        // News of an older ticket may come in between.
        .map(({ text }) => /\b(T-[0-9A-Z]{5}): your report is in/.exec(text ?? '')?.[1])
        .findLast((code) => code !== undefined),
    signal,
  );
};
