import type { CapabilitySignal } from '../../core/health/capability.ts';
import { outOfReach, shutOut } from '../../core/health/after-probe.ts';
import { minutes, seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { Probe } from '../../core/ports/channel-adapter.ts';
import type { DeskDelivery } from '../../core/ports/desk-platform.ts';
import type { Log } from '../../core/ports/log.ts';
import { describeError } from '../failures/describe-error.ts';
import type { HealthNotes } from '../health/health-notes.ts';
import type { CapabilityWatch } from '../health/watch-capabilities.ts';

/**
 * Keeps people's messages from a platform that shuts us out or can't be reached. All processes share what the registry
 * says; whoever leads health asks the platform whether it is over, so that nobody's message is spent on finding out.
 */
export interface ChannelCircuits {
  /** Null to go ahead, else for how long the message had better wait. */
  admit(channel: Channel): Duration | null;
  /** Takes in how a call ended. Never throws. */
  note(channel: Channel, ended: DeskDelivery): Promise<void>;
}

export interface CircuitOptions {
  readonly watch: Pick<CapabilityWatch, 'reading' | 'look'>;
  readonly notes: Pick<HealthNotes, 'note'>;
  /** Asks the channel's platform whether it lets us in. */
  readonly probe: (channel: Channel) => Promise<Probe>;
  readonly log: Log;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
}

/** What waits is woken when the channel is back; this is for what its wake-up missed. */
const WAIT: Duration = minutes(1);
const SILENCES = 5;
const SILENT_FOR: Duration = seconds(30);

export const createChannelCircuits = ({ watch, notes, probe, log, now }: CircuitOptions): ChannelCircuits => {
  /** Until when this process keeps away by itself, because nobody else may know yet. */
  const shutHere = new Map<Channel, number>();
  const silences = new Map<Channel, { readonly times: number; readonly since: number }>();
  const asked = new Set<Channel>();

  const isOpen = (channel: Channel): boolean =>
    watch.reading(`channel:${channel}`)?.state === 'down' || (shutHere.get(channel) ?? -Infinity) > now();

  const open = async (channel: Channel, evidence: string): Promise<void> => {
    if (isOpen(channel)) return;
    shutHere.set(channel, now() + WAIT);
    silences.delete(channel);
    const signal: CapabilitySignal = { key: `channel:${channel}`, state: 'down', evidence };
    try {
      await notes.note(signal);
      await watch.look();
      shutHere.delete(channel);
    } catch (error) {
      log.warn({ channel, err: describeError(error) }, 'Nobody could be told that a channel is down');
    }
  };

  /** Messages may have failed for reasons of their own: a question about nobody tells whether it is the platform. */
  const ask = async (channel: Channel): Promise<void> => {
    if (asked.has(channel)) return;
    asked.add(channel);
    const answer = await probe(channel);
    asked.delete(channel);
    silences.delete(channel);
    if (answer.kind === 'banned') await open(channel, shutOut(answer.why));
    if (answer.kind === 'unreachable') await open(channel, outOfReach(answer.why));
  };

  const noteSilence = (channel: Channel): void => {
    const { times, since } = silences.get(channel) ?? { times: 0, since: now() };
    silences.set(channel, { times: times + 1, since });
    // Not waited for: whoever sends has a lease that ends.
    if (times + 1 >= SILENCES && now() - since >= SILENT_FOR) void ask(channel);
  };

  return {
    admit: (channel) => (isOpen(channel) ? WAIT : null),
    async note(channel, ended) {
      if (ended.kind === 'banned') await open(channel, shutOut(ended.why));
      else if (ended.kind === 'unreachable') noteSilence(channel);
      else silences.delete(channel);
    },
  };
};
