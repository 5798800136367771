import type { TelegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import type { HistoryEntry } from '../../bots/sandbox/telegram/world.ts';
import type { Line, Screen, Shown } from './line.ts';

/** A phone with Telegram; `id` is both the person's and that of their chat with us. */
export const telegramLine = (telegram: TelegramControl, id: number, patienceMs: number): Line => ({
  channel: 'telegram',
  address: String(id),
  keepsOldChoices: false,
  open: async (payload) => {
    await telegram.start({ user: id, ...(payload !== undefined && { payload }) });
  },
  say: async (text) => {
    await telegram.sendText({ user: id, text });
  },
  sharePlace: async (lat, lon) => {
    await telegram.shareLocation({ user: id, latitude: lat, longitude: lon });
  },
  shareNumber: async () => {
    await telegram.shareContact({ user: id });
  },
  sendPhoto: async (bytes, caption) => {
    await telegram.sendPhoto({ user: id, bytes, ...(caption !== undefined && { caption }) });
  },
  choose: async ({ ref }, label) => {
    await telegram.press({ user: id, messageId: Number(ref), label, timeoutMs: patienceMs });
  },
  screen: async () => screenOf(await telegram.history({ chat: id })),
  waitFor: async (isWanted, timeoutMs) =>
    screenOf(await telegram.waitForHistory(id, (history) => isWanted(screenOf(history)), { timeoutMs })),
});

const screenOf = ({ seq, messages }: { seq: number; messages: readonly HistoryEntry[] }): Screen => ({
  seq,
  messages: messages.filter(({ sentBy, deletedAt }) => sentBy === 'bot' && deletedAt === null).map(shown),
});

const shown = ({ messageId, seq, message }: HistoryEntry): Shown => ({
  ref: String(messageId),
  seq,
  text: message.text ?? message.caption ?? '',
  choices: message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [],
});
