import type { InlineButton, ReplyButton } from '../bot-api-types.ts';
import { pressCallbackButton } from '../callback-presses.ts';
import { waitUntil } from '../../../../emulation/watched.ts';
import type { Emulator } from '../emulator.ts';
import type { CallbackPress, HistoryEntry, SandboxChat } from '../world.ts';
import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import { type Actor, findActor } from './user-writes.ts';

export interface WantedButton extends Actor {
  /** Absent: the newest message that has such a button. */
  messageId?: number | undefined;
  label?: string | undefined;
  data?: string | undefined;
  timeoutMs: number;
}

export interface PressOutcome {
  messageId: number;
  label: string;
  /** Set for a link button, which only opens. */
  url: string | null;
  callbackQueryId: string | null;
  updateId: number | null;
  data: string | null;
  /** What the bot said with answerCallbackQuery; null when it said nothing in time. */
  answer: CallbackPress['answer'];
  tookMs: number;
  seq: number;
}

/** Taps an inline button and waits for the bot's answer, as the person watches the button's clock. */
export async function pressButton(emulator: Emulator, wanted: WantedButton): Promise<PressOutcome | Refused> {
  const found = findActor(emulator, wanted);
  if (isRefused(found)) return found;
  if (found.chat.blocked) return { refused: 'the bot is blocked here: unblock it first' };
  const target = findButton(found.chat, wanted);
  if (!target) return { refused: `no such button in chat ${found.chat.id}: ${describe(wanted)}` };
  const { entry, button } = target;
  const base = { messageId: entry.messageId, label: button.text, answer: null, tookMs: 0 };
  const data = button.callback_data;
  if (data === undefined) {
    const seq = emulator.world.seq;
    return { ...base, url: button.url ?? null, callbackQueryId: null, updateId: null, data: null, seq };
  }
  const { press, updateId } = pressCallbackButton(emulator, found.user, entry, { ...button, callback_data: data });
  await waitUntil(emulator, () => press.answer !== null, wanted.timeoutMs);
  return {
    ...base,
    url: null,
    callbackQueryId: press.id,
    updateId,
    data,
    answer: press.answer,
    tookMs: (press.answer?.at ?? emulator.now()) - press.pressedAt,
    seq: emulator.world.seq,
  };
}

function describe(wanted: WantedButton): string {
  const what = wanted.label === undefined ? `data "${wanted.data ?? ''}"` : `"${wanted.label}"`;
  return wanted.messageId === undefined ? what : `${what} on message ${wanted.messageId}`;
}

function findButton(chat: SandboxChat, wanted: WantedButton): { entry: HistoryEntry; button: InlineButton } | null {
  const entries = [...chat.history.values()].toReversed();
  for (const entry of entries) {
    const isMeant = wanted.messageId === undefined || wanted.messageId === entry.messageId;
    if (!isMeant || entry.sentBy !== 'bot' || entry.deletedAt !== null) continue;
    const button = keyboardsOf(entry, wanted.messageId !== undefined)
      .flat(2)
      .find((one) => (wanted.data === undefined ? one.text === wanted.label : one.callback_data === wanted.data));
    if (button) return { entry, button };
  }
  return null;
}

/** A named message's earlier keyboards count too: a screen that was not refreshed still shows them. */
function keyboardsOf(entry: HistoryEntry, withEarlier: boolean): InlineButton[][][] {
  const earlier = withEarlier ? entry.edits.map((edit) => edit.before).toReversed() : [];
  return [entry.message, ...earlier].map((message) => message.reply_markup?.inline_keyboard ?? []);
}

export function findReplyButton(chat: SandboxChat, label: string): ReplyButton | undefined {
  return chat.replyKeyboard?.keyboard.flat().find((button) => button.text === label);
}
