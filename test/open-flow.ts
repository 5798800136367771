import { telegramCapabilities } from '../bots/telegram/capabilities.ts';
import type { Inbound } from '../core/dialogue/inbound.ts';
import type { ContactPoint } from '../core/people/person.ts';
import type { ChannelAdapter, Delivery, Outbound } from '../core/ports/channel-adapter.ts';
import type { ChatEffect } from '../core/ports/chat-store.ts';
import type { InboxStore } from '../core/ports/inbox-store.ts';
import type { Log } from '../core/ports/log.ts';
import type { Metrics } from '../core/ports/metrics.ts';
import type { OutboxStore } from '../core/ports/outbox-store.ts';
import type { TimerQueue } from '../core/ports/timer-queue.ts';
import type { TurnStore } from '../core/ports/turn-store.ts';
import { openPool } from '../prisma/connect/open-pool.ts';
import { createFlowGauges } from '../prisma/flow/flow-gauges.ts';
import { createInboxStore } from '../prisma/flow/inbox.ts';
import { listenForWakeUps } from '../prisma/flow/listen.ts';
import { createOutboxStore } from '../prisma/flow/outbox.ts';
import { createTimerQueue } from '../prisma/flow/timers.ts';
import { createTurnStore } from '../prisma/flow/turns.ts';
import { aCause, ids, openStores, type OpenStores } from './open-stores.ts';

/** A chat platform on paper: it notes every call and answers what the test told it to. */
export interface PaperPlatform extends ChannelAdapter {
  readonly calls: Outbound[];
  answer: (call: Outbound, nth: number) => Delivery | Promise<Delivery>;
}

export interface OpenFlow extends OpenStores {
  readonly inbox: InboxStore;
  readonly turns: TurnStore;
  readonly outbox: OutboxStore;
  readonly timers: TimerQueue;
  readonly gauges: ReturnType<typeof createFlowGauges>;
  readonly wakeUps: ReturnType<typeof listenForWakeUps>;
  readonly platform: PaperPlatform;
  readonly adapters: ReadonlyMap<'telegram', PaperPlatform>;
  /** Of `log`, what was said. */
  readonly said: string[];
  readonly log: Log;
  readonly metrics: Metrics;
}

const noMetrics: Metrics = { count: () => undefined, set: () => undefined, observe: () => undefined };

/** Updates of the paper platform are `{ from, text }`, `{ from, tap }` or `{ from, bad }`, which its parser can't stand. */
export const aPaperPlatform = (): PaperPlatform => {
  const platform: PaperPlatform = {
    channel: 'telegram',
    capabilities: telegramCapabilities,
    calls: [],
    answer: () => ({ kind: 'accepted', platformRef: ids.token(8) }),
    parse: (raw, receivedAt) => readPaper(raw as PaperUpdate, receivedAt),
    async send(call) {
      platform.calls.push(call);
      return platform.answer(call, platform.calls.length);
    },
    probe: () => Promise.resolve({ kind: 'accepted', platformRef: null }),
  };
  return platform;
};

export interface PaperUpdate {
  readonly from: string;
  readonly text?: string;
  readonly tap?: string;
  readonly bad?: boolean;
  readonly silent?: boolean;
}

const readPaper = ({ from, text = '', tap, bad, silent }: PaperUpdate, receivedAt: number): Inbound | null => {
  if (bad) throw new Error('the parser broke');
  if (silent) return null;
  const sender = { address: from, name: from, language: 'en' };
  const input = tap
    ? { kind: 'tap' as const, messageId: tap, choice: 0, tapRef: tap }
    : { kind: 'text' as const, text };
  return { channel: 'telegram', sender, input, receivedAt };
};

export const openFlow = async (): Promise<OpenFlow> => {
  const stores = await openStores();
  // Tests cut connections; a pool whose idle client is lost says so here, or throws.
  stores.pool.on('error', () => undefined);
  const said: string[] = [];
  const note = (facts: object, what: string): void => {
    said.push(`${what} ${JSON.stringify(facts)}`);
  };
  const log: Log = { info: note, warn: note, error: note };
  const pool = openPool(stores.url, { max: 8, plans: 'each time' }, log);
  const wakeUps = listenForWakeUps({ connectionString: stores.url }, log);
  const platform = aPaperPlatform();
  return {
    ...stores,
    pool,
    inbox: createInboxStore(pool, noMetrics),
    turns: createTurnStore(pool, stores.works),
    outbox: createOutboxStore(pool),
    timers: createTimerQueue(pool, stores.works),
    gauges: createFlowGauges(pool),
    wakeUps,
    platform,
    adapters: new Map([['telegram', platform]]),
    said,
    log,
    metrics: noMetrics,
    async close() {
      await wakeUps.close();
      await pool.end();
      await stores.close();
    },
  };
};

/** Leaves messages to a contact in the outbox, as a work does, one work each. */
export const leaveMessages = async (
  { works }: OpenStores,
  { id: contactPointId, personId }: Pick<ContactPoint, 'id' | 'personId'>,
  bodies: readonly string[],
  options: { readonly reply?: boolean; readonly notBefore?: number; readonly ticketId?: string } = {},
): Promise<readonly string[]> => {
  const messageIds: string[] = [];
  for (const body of bodies) {
    const messageId = ids.token(12);
    messageIds.push(messageId);
    await works.run(aCause, async ({ chat }) => {
      const bubble = { id: messageId, contactPointId, personId, message: { body } };
      const ticketId = options.ticketId ?? null;
      await chat.addMessage({ ...bubble, cardKey: null, ticketId, state: 'open', platformRef: null });
      await chat.send({ kind: 'send', contactPointId, messageId, message: { body } }, options);
    });
  }
  return messageIds;
};

export const leaveEffect = ({ works }: OpenStores, effect: ChatEffect): Promise<void> =>
  works.run(aCause, ({ chat }) => chat.send(effect));

/** What was said, in the order of the calls. */
export const bodiesOf = (platform: PaperPlatform): readonly string[] =>
  platform.calls.flatMap((call) => (call.kind === 'answer_tap' ? [] : [call.message.body]));

/** Lets nobody pass until it is opened. */
export const aGate = (): { readonly opened: Promise<void>; readonly open: () => void } => {
  const gate = { open: (): void => undefined };
  const opened = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  return { opened, open: () => gate.open() };
};

/** Looks again and again until it is so; a test that waits in vain fails by its own time-out. */
export const eventually = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
};
