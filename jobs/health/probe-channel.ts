import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { ChannelAdapter, Probe } from '../../core/ports/channel-adapter.ts';
import { describeError } from '../failures/describe-error.ts';
import { within } from '../loop/within.ts';

/** A little longer than an adapter gives itself. */
const PROBE_TIMEOUT: Duration = seconds(11);

/** Asks a channel's platform; whatever keeps the answer away is silence. */
export const probeChannel =
  (adapters: ReadonlyMap<Channel, Pick<ChannelAdapter, 'probe'>>) =>
  async (channel: Channel): Promise<Probe> => {
    try {
      const adapter = adapters.get(channel);
      if (!adapter) return { kind: 'unreachable', why: 'it is not configured here', maybeDelivered: false };
      return await within(PROBE_TIMEOUT, adapter.probe());
    } catch (error) {
      return { kind: 'unreachable', why: describeError(error), maybeDelivered: false };
    }
  };
