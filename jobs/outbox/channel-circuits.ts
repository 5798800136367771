import type { CapabilitySignal } from '../../core/health/capability.ts';
import { evidenceOf } from '../../core/health/evidence.ts';
import { trialOf } from '../../core/health/trial.ts';
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
 * Only where messages were refused while the platform says that all is well, one at a time finds out.
 */
export interface ChannelCircuits {
  /** Null to go ahead, else for how long the message had better wait. */
  admit(channel: Channel): Duration | null;
  /** Whether whatever waits may go, and not just one message to try it. */
  letsThrough(channel: Channel): boolean;
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
/** Longer than a call takes: of a channel on trial the next message waits for what became of the one before. */
const TRIED_APART: Duration = seconds(15);

export const createChannelCircuits = ({ watch, notes, probe, log, now }: CircuitOptions): ChannelCircuits => {
  /** Until when this process keeps away by itself, because nobody else may know yet. */
  const shutHere = new Map<Channel, number>();
  const silences = new Map<Channel, { readonly times: number; readonly since: number }>();
  const triedAt = new Map<Channel, number>();
  const asked = new Set<Channel>();

  const isShutHere = (channel: Channel): boolean => (shutHere.get(channel) ?? -Infinity) > now();
  const isShut = (channel: Channel): boolean =>
    watch.reading(`channel:${channel}`)?.state === 'down' || isShutHere(channel);
  const isOnTrial = (channel: Channel): boolean =>
    trialOf(watch.reading(`channel:${channel}`)) !== null && !isShutHere(channel);

  /** Tells all processes; until they know this one keeps away. */
  const tell = async (channel: Channel, state: CapabilitySignal['state'], evidence: string): Promise<void> => {
    if (state === 'down') shutHere.set(channel, now() + WAIT);
    silences.delete(channel);
    triedAt.delete(channel);
    try {
      await notes.note({ key: `channel:${channel}`, state, evidence });
      await watch.look();
      shutHere.delete(channel);
    } catch (error) {
      log.warn({ channel, err: describeError(error) }, 'Nobody could be told how a channel is');
    }
  };

  const shut = async (channel: Channel, evidence: string): Promise<void> => {
    if (!isShut(channel) || isOnTrial(channel)) await tell(channel, 'down', evidence);
  };

  /** Messages may have failed for reasons of their own: a question about nobody tells whether it is the platform. */
  const ask = async (channel: Channel): Promise<void> => {
    if (asked.has(channel)) return;
    asked.add(channel);
    const answer = await probe(channel);
    asked.delete(channel);
    silences.delete(channel);
    if (answer.kind === 'banned') await shut(channel, evidenceOf('shut_out', answer.why));
    if (answer.kind === 'unreachable') await shut(channel, evidenceOf('out_of_reach', answer.why));
  };

  const noteSilence = (channel: Channel): void => {
    const { times, since } = silences.get(channel) ?? { times: 0, since: now() };
    silences.set(channel, { times: times + 1, since });
    // Not waited for: whoever sends has a lease that ends.
    if (times + 1 >= SILENCES && now() - since >= SILENT_FOR) void ask(channel);
  };

  /** The one message that finds out. */
  const takeTrial = (channel: Channel): boolean => {
    if (!isOnTrial(channel) || now() - (triedAt.get(channel) ?? -Infinity) < TRIED_APART) return false;
    triedAt.set(channel, now());
    return true;
  };

  return {
    admit: (channel) => (!isShut(channel) || takeTrial(channel) ? null : WAIT),
    letsThrough: (channel) => !isShut(channel),
    async note(channel, ended) {
      if (ended.kind === 'banned') return shut(channel, evidenceOf('refuses', ended.why));
      if (ended.kind === 'unreachable') return noteSilence(channel);
      silences.delete(channel);
      if (ended.kind === 'accepted' && isOnTrial(channel)) await tell(channel, 'ok', evidenceOf('takes_messages'));
    },
  };
};
