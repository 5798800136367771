import type { ControlCalls } from '../../../emulation/control-calls.ts';
import { type ControlTransport, controlWith, eventsAt, overHttp } from '../../../emulation/control-transport.ts';
import { type Reading, waitForNews } from '../../../emulation/wait-for-news.ts';
import type { HistoryEntry } from './world.ts';
import type { ChatHistory } from './control/history-operations.ts';
import type { Operations } from './control/operations.ts';
import type { EmulatorEvent } from './emulator.ts';

export interface WaitOptions {
  /** Revision to look from; 0 also sees what is there already. */
  after?: number;
  timeoutMs?: number;
}

/** What a drill, a test or the sandbox page does with an emulator: each operation, and waiting without sleeping. */
export interface TelegramControl extends ControlCalls<Operations> {
  /** The first message that fits, sent or changed after `after`; rejects with the chat's end when none comes. */
  waitFor(chat: number, isWanted: (entry: HistoryEntry) => boolean, options?: WaitOptions): Promise<HistoryEntry>;
  /** Resolves once the history satisfies the question, for example "has two messages with buttons". */
  waitForHistory(
    chat: number,
    isWanted: (history: ChatHistory) => boolean,
    options?: { timeoutMs?: number },
  ): Promise<ChatHistory>;
}

/** The same control, whatever carries it. */
export function controlOver(transport: ControlTransport): TelegramControl {
  const control: TelegramControl = controlWith<TelegramControl>(transport, {
    waitFor: (chat, isWanted, { after = 0, timeoutMs } = {}) => {
      const fits = (entry: HistoryEntry) => entry.seq > after && isWanted(entry);
      return waitForNews(reading(chat), ({ messages }) => messages.find(fits), after, timeoutMs);
    },
    waitForHistory: (chat, isWanted, options) => {
      const find = (history: ChatHistory) => (isWanted(history) ? history : undefined);
      return waitForNews(reading(chat), find, 0, options?.timeoutMs);
    },
  } satisfies Pick<TelegramControl, 'waitFor' | 'waitForHistory'>);
  const reading = (chat: number): Reading<HistoryEntry, ChatHistory> => ({
    read: (after) => control.history({ chat, after }),
    wait: (after, timeoutMs) => control.waitForChat({ chat, after, timeoutMs }),
    key: ({ messageId }) => messageId,
    order: (a, b) => a.messageId - b.messageId,
    name: `chat ${chat}`,
    tell,
  });
  return control;
}

function tell({ sentBy, message }: HistoryEntry): string {
  const { text, caption, reply_markup: markup } = message;
  const buttons = markup?.inline_keyboard.flat().map((button) => `[${button.text}]`) ?? [];
  return `${sentBy}: ${text ?? caption ?? '(media)'} ${buttons.join(' ')}`.trim();
}

/** Control of an emulator that runs elsewhere; `baseUrl` is its `apiRoot`. */
export const telegramControl = (baseUrl: string): TelegramControl => controlOver(overHttp(baseUrl));

/** Everything that happens, as it happens, until the signal fires. */
export const telegramEvents = (baseUrl: string, signal: AbortSignal): AsyncGenerator<EmulatorEvent> =>
  eventsAt<EmulatorEvent>(baseUrl, signal);
