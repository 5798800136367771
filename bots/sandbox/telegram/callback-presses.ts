import { randomInt } from 'node:crypto';
import type { InlineButton } from './bot-api-types.ts';
import { announce, type Emulator } from './emulator.ts';
import { apiUser } from './people-and-chats.ts';
import { pushUpdate } from './push-update.ts';
import type { CallbackPress, HistoryEntry, SandboxUser } from './world.ts';

/** A tap on an inline button: the bot gets the message as it is now, whatever the person's screen still showed. */
export function pressCallbackButton(
  emulator: Emulator,
  user: SandboxUser,
  entry: HistoryEntry,
  button: InlineButton & { callback_data: string },
): { press: CallbackPress; updateId: number | null } {
  const press: CallbackPress = {
    id: `${randomInt(1, 2 ** 47)}${randomInt(10_000, 99_999)}`,
    userId: user.id,
    chatId: entry.chatId,
    messageId: entry.messageId,
    data: button.callback_data,
    pressedAt: emulator.now(),
    answer: null,
  };
  emulator.world.presses.set(press.id, press);
  announce(emulator, 'press', entry.chatId, press);
  const update = pushUpdate(emulator, {
    kind: 'callback_query',
    chatId: entry.chatId,
    lifeMs: emulator.settings.callbackLifeMs,
    payload: {
      id: press.id,
      from: apiUser(user),
      message: entry.message,
      chat_instance: String(-7_000_000_000 - Math.abs(entry.chatId)),
      data: press.data,
    },
  });
  if (update) entry.updateIds.push(update.updateId);
  return { press, updateId: update?.updateId ?? null };
}

/** False when Telegram would no longer know the press. A second answer is taken and changes nothing. */
export function answerPress(
  emulator: Emulator,
  id: string,
  answer: { text?: string | undefined; showAlert: boolean; url?: string | undefined },
): boolean {
  const press = emulator.world.presses.get(id);
  const at = emulator.now();
  if (!press || at - press.pressedAt > emulator.settings.callbackLifeMs) return false;
  if (press.answer === null) {
    press.answer = { at, ...answer };
    announce(emulator, 'callback-answer', press.chatId, press);
  }
  return true;
}
