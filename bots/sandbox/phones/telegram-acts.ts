import { z } from 'zod';
import { SandboxError } from '../read-input.ts';
import type { TelegramControl } from '../telegram/control-client.ts';
import { type Act, act } from './act.ts';
import { nothing, photo, place, readPhoto, words } from './inputs.ts';
import type { Phone } from './phone.ts';

/** A press waits for the bot's answer as long as a person would look at the button's clock. */
const PRESS_PATIENCE_MS = 15_000;
const LONGEST_TEXT = 20_000;

const button = z.strictObject({
  messageId: z.string().regex(/^[1-9]\d{0,15}$/, 'is no message of Telegram’s'),
  data: z.string().min(1).max(64),
});
const key = z.strictObject({ label: z.string().min(1).max(256) });

/** What a person does in Telegram. */
export const telegramActs = (telegram: TelegramControl): Readonly<Record<string, Act>> => ({
  start: act(nothing, (phone) => telegram.start({ user: userOf(phone) })),
  block: act(nothing, (phone) => telegram.block({ user: userOf(phone) })),
  unblock: act(nothing, (phone) => telegram.unblock({ user: userOf(phone) })),
  contact: act(nothing, (phone) => telegram.shareContact({ user: userOf(phone) })),
  text: act(words(LONGEST_TEXT), (phone, { text }) => telegram.sendText({ user: userOf(phone), text })),
  press: act(button, async (phone, { messageId, data }) => {
    const order = { user: userOf(phone), messageId: Number(messageId), data, timeoutMs: PRESS_PATIENCE_MS };
    const { answer } = await telegram.press(order);
    return { answered: answer !== null, text: answer?.text ?? null, alert: answer?.showAlert ?? false };
  }),
  keyboard: act(key, (phone, { label }) =>
    telegram.pressReplyKeyboard({ user: userOf(phone), label, location: { ...phone.place } }),
  ),
  location: act(place, (phone, given) => telegram.shareLocation({ user: userOf(phone), ...phone.place, ...given })),
  photo: act(photo, (phone, { base64, caption }) =>
    telegram.sendPhoto({ user: userOf(phone), bytes: readPhoto(base64), ...(caption !== undefined && { caption }) }),
  ),
});

const userOf = ({ name, lines: { telegram } }: Phone): number => {
  if (telegram === null) throw new SandboxError(409, `${name} has no Telegram.`);
  return telegram;
};
