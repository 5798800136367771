import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { ChannelAdapter, Delivery } from '../../core/ports/channel-adapter.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { ClaimedSend, OutboxStore, Settled, Settlement } from '../../core/ports/outbox-store.ts';
import { describeError } from '../failures/describe-error.ts';
import { within } from '../loop/within.ts';
import type { ChannelCircuits } from './channel-circuits.ts';
import type { ChannelLanes } from './channel-lanes.ts';
import { classifyDelivery, isForTheMoment, standAside } from './classify-delivery.ts';
import { planCall, type PlannedCall } from './plan-call.ts';
import type { TellPeople } from './tell-people.ts';

export interface SenderOptions {
  readonly outbox: OutboxStore;
  readonly adapters: ReadonlyMap<Channel, ChannelAdapter>;
  readonly circuits: ChannelCircuits;
  readonly lanes: ChannelLanes;
  readonly tell: TellPeople;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds of any clock that only goes forward, also while this process stands still. */
  readonly now: () => number;
}

/** Sends what waits for a recipient, in order, until nothing is left or somebody else is at it. */
export type Drain = (recipient: string, leaseToken: string) => Promise<'emptied' | 'put off' | 'busy'>;

/** With the wait before it below the lease: by the time that another process may take over, this one has given up. */
const CALL_TIMEOUT: Duration = seconds(12);
/** A process that stood still this long since it asked for its lease leaves the message to whoever has it next. */
const LEASE_IS_OLD: Duration = seconds(2.5);

export const createSender = (options: SenderOptions): Drain => {
  const { outbox, now } = options;
  return async (recipient, leaseToken) => {
    for (;;) {
      const askedAt = now();
      const claim = await outbox.claim(recipient, leaseToken);
      if (claim.kind === 'nothing') return 'emptied';
      if (claim.kind !== 'claimed') return claim.kind === 'busy' ? 'busy' : 'put off';
      const { settlement, settled } = await sendOne(options, claim.send, askedAt);
      if (!settled.held) return 'busy';
      if (settlement.kind === 'again') return 'put off';
      if (!settled.more) return 'emptied';
    }
  };
};

const sendOne = async (
  options: SenderOptions,
  send: ClaimedSend,
  askedAt: number,
): Promise<{ settlement: Settlement; settled: Settled }> => {
  const { outbox, log, metrics, tell } = options;
  const settlement = await attempt(options, send, askedAt);
  const settled = await outbox.settle(send, settlement);
  const channel = send.address?.channel ?? 'unknown';
  const facts = { traceId: send.traceId, outboxId: send.id, kind: send.effect.kind, channel };
  metrics.count('sends_total', { channel, outcome: settlement.kind });
  if (!settled.held) log.warn({ ...facts, outcome: settlement.kind }, 'A lease ended before its message was settled');
  else if (settlement.kind === 'sent') log.info(facts, 'Sent');
  else log.warn({ ...facts, outcome: settlement.kind, why: settlement.why }, 'Not sent');
  if (settled.held) await tell.settled(send, settlement);
  return { settlement, settled };
};

const attempt = async (options: SenderOptions, send: ClaimedSend, askedAt: number): Promise<Settlement> => {
  const { adapters, circuits, outbox, lanes, now } = options;
  const { address } = send;
  if (!address) return { kind: 'dropped', why: 'there is no such contact point', failure: 'unknown' };
  const { channel } = address;
  const adapter = adapters.get(channel);
  if (!adapter) return standAside(send, 'not configured');
  if (circuits.admit(channel) !== null) return putOff(send, 'the channel is down');
  const planned = await planCall(send, address, adapter.capabilities, (ids) => outbox.mediaOf(ids));
  if (planned.kind === 'settle') return planned.as;
  if (!(await lanes.enter(channel))) return putOff(send, 'the channel is slow to answer');
  let delivery: Delivery | null = null;
  try {
    if (now() - askedAt > LEASE_IS_OLD) return LEASE_OLD;
    delivery = await call(adapter, planned);
  } finally {
    lanes.leave(channel, delivery);
  }
  await circuits.note(channel, delivery);
  return classifyDelivery(send, delivery);
};

const LEASE_OLD: Settlement = { kind: 'again', delay: 0, why: 'the lease is old', untried: true, parkedOn: null };

const putOff = (send: ClaimedSend, why: string): Settlement =>
  isForTheMoment(send) ? { kind: 'dropped', why, failure: null } : standAside(send, why);

/** An adapter's own mistake counts as silence: tried again, with a pause, and given up after a day. */
const call = async (adapter: ChannelAdapter, planned: Exclude<PlannedCall, { kind: 'settle' }>): Promise<Delivery> => {
  try {
    const called = planned.kind === 'call' ? adapter.send(planned.call) : adapter.answerDesk?.(planned.answer);
    if (!called) return { kind: 'refused', why: 'nobody works at a desk there' };
    return await within(CALL_TIMEOUT, called);
  } catch (error) {
    return { kind: 'unreachable', why: describeError(error), maybeDelivered: true };
  }
};
