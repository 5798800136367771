import { z } from 'zod';
import { waitUntil } from '../../../../emulation/watched.ts';
import type { Emulator } from '../emulator.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import { findMedia, type HistoryEntry, historyOf, type PersonHistory, screenOf } from '../people/history.ts';
import { resetWorld } from '../reset-world.ts';
import { since, timeoutMs } from '../../../../emulation/operation.ts';
import { channel, operation, person } from './operation.ts';

const CLOSED: Refused = { refused: 'the emulator is closed' };
const oneChannel = channel.optional();

export const historyOperations = {
  /** Every message to and from a person, shown or not; with `after`, only those changed since that revision. */
  history: operation({ person, channel: oneChannel, after: since }, (emulator, input) => historyOf(emulator, input)),
  /** What the person's phone shows, oldest first. */
  screen: operation({ person, channel: oneChannel }, (emulator, input) => screenOf(emulator, input)),
  /** As `history`, as soon as something about the person changed after that revision, or the time is over. */
  waitForPerson: operation(
    { person, channel: oneChannel, after: since, timeoutMs },
    async (emulator, input): Promise<PersonHistory | Refused> => {
      const hasNews = () => (emulator.world.people.get(input.person)?.seq ?? 0) > input.after;
      const came = await waitUntil(emulator, hasNews, input.timeoutMs);
      // Whoever asks again and again would otherwise spin: a closed emulator answers at once and never has news.
      if (!came && emulator.closed) return CLOSED;
      return historyOf(emulator, input);
    },
  ),
  /** Any change at all after that revision. */
  waitForChange: operation({ after: since, timeoutMs }, async (emulator, input): Promise<{ seq: number } | Refused> => {
    const came = await waitUntil(emulator, () => emulator.world.seq > input.after, input.timeoutMs);
    if (!came && emulator.closed) return CLOSED;
    return { seq: emulator.world.seq };
  }),
  /** Every message of the account, also to numbers that nobody is known to have. */
  messages: operation({ after: since, to: z.string().optional() }, (emulator, input): HistoryEntry[] =>
    allMessages(emulator).filter(({ seq, to }) => seq > input.after && (input.to === undefined || to === input.to)),
  ),
  /** What the app called, oldest first. */
  calls: operation({ after: since, method: z.string().optional(), to: z.string().optional() }, ({ world }, input) =>
    world.calls.filter(
      (call) =>
        call.seq > input.after &&
        (input.method === undefined || call.method === input.method) &&
        (input.to === undefined || call.to === input.to),
    ),
  ),
  /** Every attempt to bring something to the app. */
  deliveries: operation(
    { after: since, kind: z.enum(['messages', 'fallback', 'status']).optional(), messageSid: z.string().optional() },
    ({ world }, input) =>
      world.deliveries.filter(
        (delivery) =>
          delivery.seq > input.after &&
          (input.kind === undefined || delivery.kind === input.kind) &&
          (input.messageSid === undefined || delivery.messageSid === input.messageSid),
      ),
  ),
  /** What was made for the app, with what became of it. */
  webhooks: operation(
    { after: since, state: z.enum(['waiting', 'delivered', 'given-up']).optional() },
    ({ world }, input) =>
      [...world.webhooks.values()].filter(
        (webhook) => webhook.seq > input.after && (input.state === undefined || webhook.state === input.state),
      ),
  ),
  /** Twilio's debugger: webhooks that failed, answers that made no sense. */
  alerts: operation({ after: since }, ({ world }, input) => world.alerts.filter(({ seq }) => seq > input.after)),
  optOuts: operation({}, ({ world }) => [...world.optOuts].map(([address, how]) => ({ address, ...how }))),
  downloadMedia: operation(
    { mediaSid: z.string() },
    (emulator, input): { base64: string; contentType: string } | Refused => {
      const media = findMedia(emulator, input.mediaSid);
      if (!media) return { refused: 'there is no such file' };
      return { base64: media.bytes.toString('base64'), contentType: media.contentType };
    },
  ),
  /** Everything as on the first day; `keepConfiguration` leaves the addresses and templates. */
  reset: operation({ keepConfiguration: z.boolean().default(true) }, (emulator, input) =>
    resetWorld(emulator, input.keepConfiguration),
  ),
};

function allMessages(emulator: Emulator): HistoryEntry[] {
  const all = historyOf(emulator, { person: null, after: 0 });
  return 'refused' in all ? [] : all.messages;
}
