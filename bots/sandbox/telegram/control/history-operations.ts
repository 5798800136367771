import { z } from 'zod';
import { stopDelivery } from '../deliver-webhooks.ts';
import { waitUntil } from '../../../../emulation/watched.ts';
import { announce, type Emulator } from '../emulator.ts';
import { disarm } from '../faults.ts';
import { endPolling } from '../long-polling.ts';
import { pendingUpdates } from '../update-queue.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import { createWorld, type HistoryEntry } from '../world.ts';
import { operation } from './operation.ts';
import { type ChatSummary, summarize } from './people-operations.ts';

export interface ChatHistory {
  /** Revision of the emulator: wait from here. */
  seq: number;
  chat: ChatSummary;
  /** In order of sending, deleted ones included. */
  messages: HistoryEntry[];
}

const since = z.number().int().min(0).default(0);
const timeoutMs = z.number().int().min(0).max(60_000).default(10_000);

const CLOSED: Refused = { refused: 'the emulator is closed' };

function historyOf(emulator: Emulator, chatId: number, after: number): ChatHistory | Refused {
  const chat = emulator.world.chats.get(chatId);
  if (!chat) return { refused: `there is no chat ${chatId}` };
  const messages = [...chat.history.values()].filter((entry) => entry.seq > after);
  return { seq: emulator.world.seq, chat: summarize(emulator, chat), messages };
}

export const historyOperations = {
  status: operation({}, ({ world, settings, polling, listeners }) => ({
    seq: world.seq,
    bot: world.bot,
    tokenRevoked: world.tokenRevoked,
    webhook: world.webhook?.url ?? null,
    /** A long poll of the bot is waiting. */
    isPolled: polling.waiting !== null,
    /** How many wait for changes or watch the event stream. */
    watchers: listeners.size,
    rateLimits: settings.rateLimits,
    users: world.users.size,
  })),
  /** A chat's messages; with `after`, only those changed since that revision. */
  history: operation({ chat: z.number().int(), after: since }, (emulator, input) =>
    historyOf(emulator, input.chat, input.after),
  ),
  /** The same, as soon as something in the chat changed after that revision, or the time is over. */
  waitForChat: operation(
    { chat: z.number().int(), after: since, timeoutMs },
    async (emulator, input): Promise<ChatHistory | Refused> => {
      const hasNews = () => (emulator.world.chats.get(input.chat)?.seq ?? 0) > input.after;
      const came = await waitUntil(emulator, hasNews, input.timeoutMs);
      // Whoever asks again and again would otherwise spin: a closed emulator answers at once and never has news.
      if (!came && emulator.closed) return CLOSED;
      return historyOf(emulator, input.chat, input.after);
    },
  ),
  /** Any change at all after that revision. */
  waitForChange: operation({ after: since, timeoutMs }, async (emulator, input): Promise<{ seq: number } | Refused> => {
    const came = await waitUntil(emulator, () => emulator.world.seq > input.after, input.timeoutMs);
    if (!came && emulator.closed) return CLOSED;
    return { seq: emulator.world.seq };
  }),
  /** What the bot called, oldest first. */
  calls: operation(
    { after: since, method: z.string().optional(), chat: z.number().int().optional() },
    ({ world }, input) =>
      world.calls.filter(
        (call) =>
          call.seq > input.after &&
          (input.method === undefined || call.method.toLowerCase() === input.method.toLowerCase()) &&
          (input.chat === undefined || call.chatId === input.chat),
      ),
  ),
  /** Every attempt to bring an update to the bot. */
  deliveries: operation({ after: since, chat: z.number().int().optional() }, ({ world }, input) =>
    world.deliveries.filter(
      (delivery) => delivery.seq > input.after && (input.chat === undefined || delivery.chatId === input.chat),
    ),
  ),
  /** Updates not delivered yet (by webhook) or not confirmed yet (by polling). */
  pendingUpdates: operation({}, (emulator) => pendingUpdates(emulator)),
  /** Every tap on an inline button, with the answer it got. */
  presses: operation({ chat: z.number().int().optional() }, ({ world }, input) =>
    [...world.presses.values()].filter((press) => input.chat === undefined || press.chatId === input.chat),
  ),
  commands: operation({}, ({ world }) => ({
    commands: world.commands,
    menuButtons: Object.fromEntries(world.menuButtons),
  })),
  downloadFile: operation(
    { fileId: z.string() },
    ({ world }, input): { base64: string; mimeType: string; name: string | null } | Refused => {
      const file = world.files.get(input.fileId);
      if (!file) return { refused: 'there is no such file' };
      return { base64: file.bytes.toString('base64'), mimeType: file.mimeType, name: file.name ?? null };
    },
  ),
  /** Everything as on the first day; `keepWebhook` leaves the bot attached. */
  reset: operation({ keepWebhook: z.boolean().default(true) }, (emulator, input) => {
    const { world } = emulator;
    stopDelivery(emulator);
    endPolling(emulator, { ok: true, result: [] });
    disarm(emulator, null);
    emulator.rates.buckets.clear();
    emulator.delivery.holdAll = false;
    emulator.delivery.held.clear();
    const fresh = createWorld(world.token, world.bot.username, world.bot.first_name);
    // Numbers go on: an old client must not take new messages, updates or revisions for ones it knows.
    emulator.world = { ...fresh, seq: world.seq, next: { ...world.next, userId: fresh.next.userId } };
    if (input.keepWebhook) {
      emulator.world.webhook = world.webhook;
      emulator.world.allowedUpdates = world.allowedUpdates;
    }
    announce(emulator, 'reset', null, {});
    return { seq: emulator.world.seq };
  }),
};
