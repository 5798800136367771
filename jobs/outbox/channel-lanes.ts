import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { Delivery } from '../../core/ports/channel-adapter.ts';

/**
 * How many calls of one channel may be under way at once. A platform that doesn't answer holds every hand that reaches
 * for it until the call times out: there must always be hands left for the others.
 */
export interface ChannelLanes {
  /** Waits a moment for a free place; false where the message had better stand aside. */
  enter(channel: Channel): Promise<boolean>;
  /** `delivery`: null when no call was made. */
  leave(channel: Channel, delivery: Delivery | null): void;
  /** It fails or keeps silent: it is tried with a few messages at a time until it answers again. */
  isStrained(channel: Channel): boolean;
}

export interface LaneLimits {
  /** Less than there are hands, of all channels together. */
  readonly most: number;
  /** Of a channel that is strained. */
  readonly few: number;
  /** For a place; also how long a full lane may stand still before it counts as strained. */
  readonly patience: Duration;
  /** Failures in a row. */
  readonly strainedAfter: number;
}

interface Lane {
  inside: number;
  /** How many calls got an answer so far. */
  answers: number;
  failures: number;
  strained: boolean;
  readonly queue: Array<(free: boolean) => void>;
}

const LIMITS: LaneLimits = { most: 64, few: 4, patience: seconds(1), strainedAfter: 20 };

export const createChannelLanes = (limits: LaneLimits = LIMITS): ChannelLanes => {
  const lanes = new Map<Channel, Lane>();
  const laneOf = (channel: Channel): Lane => {
    const lane = lanes.get(channel) ?? { inside: 0, answers: 0, failures: 0, strained: false, queue: [] };
    lanes.set(channel, lane);
    return lane;
  };

  /** Nobody waits longer than their lease allows. A full lane that moves is only busy; one that stands still is strained. */
  const waitFor = (lane: Lane): Promise<boolean> =>
    new Promise((resolve) => {
      const seen = lane.answers;
      const answer = (free: boolean): void => {
        clearTimeout(timeout);
        resolve(free);
      };
      const timeout = setTimeout(() => {
        lane.queue.splice(lane.queue.indexOf(answer), 1);
        if (lane.answers === seen) lane.strained = true;
        resolve(false);
      }, limits.patience);
      lane.queue.push(answer);
    });

  /** What is said to the recipient's detriment is an answer, too: only silence and bans are none. */
  const judge = (lane: Lane, { kind }: Delivery): void => {
    const isAnswer = kind !== 'unreachable' && kind !== 'banned';
    lane.failures = isAnswer ? 0 : lane.failures + 1;
    lane.answers += isAnswer ? 1 : 0;
    if (isAnswer) lane.strained = false;
    else if (lane.failures >= limits.strainedAfter) lane.strained = true;
  };

  return {
    async enter(channel) {
      const lane = laneOf(channel);
      if (lane.strained && lane.inside >= limits.few) return false;
      if (lane.inside >= limits.most) return waitFor(lane);
      lane.inside += 1;
      return true;
    },
    leave(channel, delivery) {
      const lane = laneOf(channel);
      if (delivery) judge(lane, delivery);
      const next = lane.strained ? undefined : lane.queue.shift();
      // The place is handed on as it is.
      if (next) next(true);
      else lane.inside -= 1;
    },
    isStrained: (channel) => laneOf(channel).strained,
  };
};
