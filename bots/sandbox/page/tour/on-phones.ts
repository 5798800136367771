import type { PhoneChannel } from '../../phones/phone.ts';
import { actOn, pressButton } from '../api/sandbox-api.ts';
import { samplePhoto } from '../phones/photos.ts';
import { type Chat, type ChatKey, chats, keyOf } from '../state/chats.ts';
import { ghost } from '../state/ghost.ts';
import { appOn, openApp } from '../state/open-apps.ts';
import { until } from '../state/store.ts';
import { type Choice, findChoice, ofThisTour } from './find-choice.ts';
import { pauseBeforeTap, typeOut } from './pace.ts';
import { type Role, tour } from './tour-state.ts';
import { phoneOf } from './who-is-who.ts';

interface Place {
  readonly phone: string;
  readonly channel: PhoneChannel;
  readonly key: ChatKey;
}

/** Where somebody is just now: the app that lies open on their phone, unless one is named. */
const placeOf = (who: Role, on?: PhoneChannel): Place => {
  const phone = phoneOf(who);
  const channel = on ?? appOn(phone);
  return { phone: phone.id, channel, key: keyOf(phone.id, channel) };
};

/** Switches to another app, as one does with a thumb. */
export const switchApp = async (who: Role, channel: PhoneChannel, signal: AbortSignal): Promise<void> => {
  await pauseBeforeTap(signal);
  openApp(phoneOf(who).id, channel);
};

export const say = async (who: Role, words: string, signal: AbortSignal): Promise<void> => {
  const { phone, channel, key } = placeOf(who);
  await typeOut(words, (typing) => ghost.set(() => ({ where: 'phone', chat: key, typing, tapping: null })), signal);
  await actOn(phone, channel, 'text', { text: words });
  ghost.set(() => null);
  await until(chats, (all) => ofThisTour(all[key]).find(({ from, text }) => from === 'me' && text === words), signal);
};

export const sendPhoto = async (who: Role): Promise<void> => {
  const { phone, channel } = placeOf(who);
  await actOn(phone, channel, 'photo', { base64: await samplePhoto() });
};

/** Ends a dialogue that was begun before the tour. */
export const clear = async (who: Role): Promise<void> => {
  const { phone, channel, key } = placeOf(who);
  if (chats.get()[key]?.started === true) await actOn(phone, channel, 'text', { text: '/cancel' });
};

/** Taps the newest choice of this label, once there is one. */
export const tap = async (who: Role, label: string | RegExp, signal: AbortSignal): Promise<void> => {
  const place = placeOf(who);
  const found = await until(chats, (all) => findChoice(all[place.key], label), signal);
  showHand(place.key, found);
  await pauseBeforeTap(signal);
  // It may have changed its place while one looked at it.
  await choose(place, findChoice(chats.get()[place.key], label) ?? found);
  ghost.set(() => null);
};

export const showHand = (chat: ChatKey, { message, label, act }: Choice): void => {
  const tapping =
    act.kind === 'number' ? { label: act.answer, message: null } : { label, message: message?.id ?? null };
  ghost.set(() => ({ where: 'phone', chat, typing: null, tapping }));
};

/** As a person would: by a tap where the app has something to tap, else by the number. */
export const choose = async (
  { phone, channel }: Pick<Place, 'phone' | 'channel'>,
  { message, label, act }: Choice,
): Promise<void> => {
  const messageId = message?.id ?? '';
  switch (act.kind) {
    case 'press':
      await pressButton(phone, channel, messageId, act.data);
      return;
    case 'pick':
      await actOn(phone, channel, 'pick', { messageId, id: act.id });
      return;
    case 'number':
      await actOn(phone, channel, 'text', { text: act.answer });
      return;
    case 'keyboard':
      await actOn(phone, channel, 'keyboard', { label });
      return;
    default:
      act satisfies never;
  }
};

const isSaid = (chat: Chat | undefined, what: RegExp, about = ''): boolean =>
  ofThisTour(chat).some(({ from, text }) => from === 'bot' && text !== null && what.test(text) && text.includes(about));

export const sees = async (
  { who, what, newest = false }: { who: Role; what: RegExp; newest?: boolean },
  signal: AbortSignal,
): Promise<void> => {
  const { key } = placeOf(who);
  const isSeen = newest ? endsWith : isSaid;
  await until(chats, (all) => isSeen(all[key], what) || undefined, signal);
};

const endsWith = (chat: Chat | undefined, what: RegExp): boolean =>
  what.test(ofThisTour(chat).findLast(({ from }) => from === 'bot')?.text ?? '');

/** In any app of theirs. */
export const hasSeen = (who: Role, what: RegExp): boolean => {
  const { id } = phoneOf(who);
  return Object.values(chats.get()).some((chat) => chat.phone === id && isSaid(chat, what));
};

/** The same for what is told of this ticket, and for a button that appears. Text messages are too short for codes. */
export const hasComeTo = (who: Role, what: RegExp | { readonly button: string }, on?: PhoneChannel): boolean => {
  const chat = chats.get()[placeOf(who, on).key];
  if (what instanceof RegExp) return isSaid(chat, what, chat?.channel === 'sms' ? '' : (tour.get().ticket ?? ''));
  return findChoice(chat, what.button) !== undefined;
};

/** The code that the customer was given in this tour. */
export const codeGivenTo = async (who: Role, signal: AbortSignal): Promise<string> => {
  const { key } = placeOf(who);
  return until(
    chats,
    (all) =>
      ofThisTour(all[key])
        .filter(({ from }) => from === 'bot')
        // News of an older ticket may come in between.
        .map(({ text }) => /\b(T-[0-9A-Z]{5}): your report is in/.exec(text ?? '')?.[1])
        .findLast((code) => code !== undefined),
    signal,
  );
};
