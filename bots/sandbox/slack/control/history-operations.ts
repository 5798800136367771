import { z } from 'zod';
import { waitUntil } from '../../../../emulation/watched.ts';
import type { Emulator } from '../emulator.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import { resetWorld } from '../reset-world.ts';
import { type ChannelSummary, summarize } from '../team.ts';
import type { SlackMessage } from '../world.ts';
import { since, timeoutMs } from '../../../../emulation/operation.ts';
import { operation } from './operation.ts';

export interface ChannelHistory {
  /** Revision of the emulator: wait from here. */
  seq: number;
  channel: ChannelSummary;
  /** In order of sending, replies and deleted ones included. */
  messages: SlackMessage[];
}

const CLOSED: Refused = { refused: 'the emulator is closed' };

function historyOf(emulator: Emulator, id: string, after: number, threadTs?: string): ChannelHistory | Refused {
  const channel = emulator.world.channels.get(id);
  if (!channel) return { refused: `there is no channel ${id}` };
  const messages = [...channel.messages.values()].filter(
    (message) =>
      message.seq > after && (threadTs === undefined || message.ts === threadTs || message.threadTs === threadTs),
  );
  return { seq: emulator.world.seq, channel: summarize(emulator, channel), messages };
}

export const historyOperations = {
  /** A channel's messages; with `after`, only those changed since that revision. */
  history: operation({ channel: z.string(), after: since }, (emulator, input) =>
    historyOf(emulator, input.channel, input.after),
  ),
  /** A parent and its replies. */
  thread: operation({ channel: z.string(), threadTs: z.string(), after: since }, (emulator, input) =>
    historyOf(emulator, input.channel, input.after, input.threadTs),
  ),
  /** As `history`, as soon as something in the channel changed after that revision, or the time is over. */
  waitForChannel: operation(
    { channel: z.string(), after: since, timeoutMs },
    async (emulator, input): Promise<ChannelHistory | Refused> => {
      const hasNews = () => (emulator.world.channels.get(input.channel)?.seq ?? 0) > input.after;
      const came = await waitUntil(emulator, hasNews, input.timeoutMs);
      // Whoever asks again and again would otherwise spin: a closed emulator answers at once and never has news.
      if (!came && emulator.closed) return CLOSED;
      return historyOf(emulator, input.channel, input.after);
    },
  ),
  /** Any change at all after that revision. */
  waitForChange: operation({ after: since, timeoutMs }, async (emulator, input): Promise<{ seq: number } | Refused> => {
    const came = await waitUntil(emulator, () => emulator.world.seq > input.after, input.timeoutMs);
    if (!came && emulator.closed) return CLOSED;
    return { seq: emulator.world.seq };
  }),
  /** What the app called, oldest first. */
  calls: operation(
    { after: since, method: z.string().optional(), channel: z.string().optional() },
    ({ world }, input) =>
      world.calls.filter(
        (call) =>
          call.seq > input.after &&
          (input.method === undefined || call.method === input.method) &&
          (input.channel === undefined || call.channel === input.channel),
      ),
  ),
  /** Every attempt to bring something to the app. */
  deliveries: operation(
    { after: since, kind: z.enum(['events', 'interactivity', 'commands']).optional(), eventId: z.string().optional() },
    ({ world }, input) =>
      world.deliveries.filter(
        (delivery) =>
          delivery.seq > input.after &&
          (input.kind === undefined || delivery.kind === input.kind) &&
          (input.eventId === undefined || delivery.eventId === input.eventId),
      ),
  ),
  /** Events made for the app, with what became of them. */
  events: operation(
    { after: since, state: z.enum(['waiting', 'delivered', 'given-up']).optional() },
    ({ world }, input) =>
      [...world.events.values()].filter(
        (event) => event.seq > input.after && (input.state === undefined || event.state === input.state),
      ),
  ),
  downloadFile: operation(
    { fileId: z.string() },
    ({ world }, input): { base64: string; mimeType: string; name: string } | Refused => {
      const file = world.files.get(input.fileId);
      if (!file) return { refused: 'there is no such file' };
      return { base64: file.bytes.toString('base64'), mimeType: file.mimeType, name: file.name };
    },
  ),
  /** Everything as on the first day; `keepConfiguration` leaves the app attached. */
  reset: operation({ keepConfiguration: z.boolean().default(true) }, (emulator, input) =>
    resetWorld(emulator, input.keepConfiguration),
  ),
};
