import type { Inbound } from '../../core/dialogue/inbound.ts';
import type { Frame } from '../../core/dialogue/conversation.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { ChannelAdapter } from '../../core/ports/channel-adapter.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { Reply, TurnStore } from '../../core/ports/turn-store.ts';
import type { Work } from '../../core/ports/work.ts';

export interface ConversationOptions {
  readonly turns: TurnStore;
  readonly adapters: ReadonlyMap<Channel, ChannelAdapter>;
  /** Answers what one person said, a burst of inputs in order. */
  readonly handleInbound: (work: Work, inbounds: readonly Inbound[]) => Promise<void>;
  /**
   * What has to be asked of the network before an answer can be found, done before the transaction that answers. Where
   * it fails, the answer is found without it. `frame`: what the person is being asked.
   */
  readonly prepare?: (inbounds: readonly Inbound[], frame: () => Promise<Frame | null>) => Promise<void>;
  /** Whether the answer to the question that stands may come in several messages. */
  readonly isWaitingForMore: (frame: Frame | null) => boolean;
  /** Apologises to the person and leaves people a task; `inbound` is null when not even the adapter understood it. */
  readonly onDeadUpdate: (work: Work, inbound: Inbound | null, why: string) => Promise<void>;
  readonly sendReplies: (replies: readonly Reply[]) => void;
  readonly log: Log;
  readonly metrics: Metrics;
}
