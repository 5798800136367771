import type { HistoryEntry } from './world.ts';
import type { ChatHistory } from './control/history-operations.ts';
import type { OperationInput, OperationName, OperationResult } from './control/operations.ts';
import type { EmulatorEvent } from './emulator.ts';

/** Carries one operation to an emulator and back; the error of a refused one is its reason. */
export type ControlTransport = (name: string, input: unknown) => Promise<unknown>;

type OptionalInput<Name extends OperationName> =
  Record<string, never> extends OperationInput<Name> ? [input?: OperationInput<Name>] : [input: OperationInput<Name>];

type Calls = {
  [Name in OperationName]: (...input: OptionalInput<Name>) => Promise<OperationResult<Name>>;
};

export interface WaitOptions {
  /** Revision to look from; 0 also sees what is there already. */
  after?: number;
  timeoutMs?: number;
}

/** What a drill, a test or the sandbox page does with an emulator: each operation, and waiting without sleeping. */
export interface TelegramControl extends Calls {
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
  const call = (name: string) => (input?: unknown) => transport(name, encodeBytes(input ?? {}));
  const waiting = {
    waitFor: (chat, isWanted, options) => {
      const after = options?.after ?? 0;
      const fits = (entry: HistoryEntry) => entry.seq > after && isWanted(entry);
      return waitForNews(control, chat, after, ({ messages }) => messages.find(fits), options?.timeoutMs);
    },
    waitForHistory: (chat, isWanted, options) =>
      waitForNews(control, chat, 0, (history) => (isWanted(history) ? history : undefined), options?.timeoutMs),
  } satisfies Pick<TelegramControl, 'waitFor' | 'waitForHistory'>;
  const control: TelegramControl = new Proxy(waiting as TelegramControl, {
    get(target, name, receiver): unknown {
      if (name in target) return Reflect.get(target, name, receiver);
      // `then` must stay absent, or awaiting the control itself would become a call.
      return typeof name === 'string' && name !== 'then' ? call(name) : undefined;
    },
  });
  return control;
}

/** Reads the chat once from `after` on, then only what changed: a long chat costs no more than a short one. */
async function waitForNews<Found>(
  control: TelegramControl,
  chat: number,
  after: number,
  find: (history: ChatHistory) => Found | undefined,
  timeoutMs = 10_000,
): Promise<Found> {
  const deadline = Date.now() + timeoutMs;
  const messages = new Map<number, HistoryEntry>();
  let news = await control.history({ chat, after });
  for (;;) {
    for (const entry of news.messages) messages.set(entry.messageId, entry);
    const found = find({ ...news, messages: [...messages.values()].toSorted((a, b) => a.messageId - b.messageId) });
    if (found !== undefined) return found;
    const left = deadline - Date.now();
    if (left <= 0) {
      throw new Error(`chat ${chat}: not what was waited for. ${lastMessages(await control.history({ chat }))}`);
    }
    news = await control.waitForChat({ chat, after: news.seq, timeoutMs: Math.min(left, 30_000) });
  }
}

function lastMessages({ messages }: ChatHistory): string {
  const lines = messages.slice(-3).map((entry) => {
    const { text, caption, reply_markup: markup } = entry.message;
    const buttons = markup?.inline_keyboard.flat().map((button) => `[${button.text}]`) ?? [];
    return `${entry.sentBy}: ${text ?? caption ?? '(media)'} ${buttons.join(' ')}`.trim();
  });
  return `The chat ends with:\n${lines.join('\n')}`;
}

function encodeBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(encodeBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, encodeBytes(one)]));
}

/** Control of an emulator that runs elsewhere; `baseUrl` is its `apiRoot`. */
export function telegramControl(baseUrl: string): TelegramControl {
  return controlOver(async (name, input) => {
    const response = await fetch(`${baseUrl}/control/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const answer = (await response.json()) as { result?: unknown; error?: string };
    if (!response.ok) throw new Error(`${name}: ${answer.error ?? response.status}`);
    return answer.result;
  });
}

/** Everything that happens, as it happens, until the signal fires. */
export async function* telegramEvents(baseUrl: string, signal: AbortSignal): AsyncGenerator<EmulatorEvent> {
  const response = await fetch(`${baseUrl}/control/events`, { signal });
  if (!response.body) return;
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body) {
    rest += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) yield JSON.parse(data) as EmulatorEvent;
    }
  }
}
