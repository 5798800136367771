import type { ControlCalls } from '../../../emulation/control-calls.ts';
import { type ControlTransport, controlWith, eventsAt, overHttp } from '../../../emulation/control-transport.ts';
import { type Reading, waitForNews, waitForSight } from '../../../emulation/wait-for-news.ts';
import type { ChannelHistory } from './control/history-operations.ts';
import type { Operations } from './control/operations.ts';
import type { EmulatorEvent } from './emulator.ts';
import type { Ephemeral, SlackMessage, SlackView } from './world.ts';

export interface WaitOptions {
  /** Revision to look from; 0 also sees what is there already. */
  after?: number;
  timeoutMs?: number;
}

/** What a drill, a test or the sandbox page does with an emulator: each operation, and waiting without sleeping. */
export interface SlackControl extends ControlCalls<Operations> {
  /** The first message that fits, sent or changed after `after`; rejects with the channel's end when none comes. */
  waitForMessage(
    channel: string,
    isWanted: (message: SlackMessage) => boolean,
    options?: WaitOptions,
  ): Promise<SlackMessage>;
  /** Resolves once the history satisfies the question, for example "has two threads". */
  waitForHistory(
    channel: string,
    isWanted: (history: ChannelHistory) => boolean,
    options?: { timeoutMs?: number },
  ): Promise<ChannelHistory>;
  /** The first ephemeral of this person that fits, shown or changed after `after`. */
  waitForEphemeral(
    user: string,
    isWanted: (ephemeral: Ephemeral) => boolean,
    options?: WaitOptions,
  ): Promise<Ephemeral>;
  /** The topmost modal of this person as soon as it fits; null in the question means that none is open. */
  waitForModal(
    user: string,
    isWanted: (modal: SlackView | null) => boolean,
    options?: { timeoutMs?: number },
  ): Promise<SlackView | null>;
  /** The home tab of this person as soon as it fits. */
  waitForHome(
    user: string,
    isWanted: (home: SlackView) => boolean,
    options?: { timeoutMs?: number },
  ): Promise<SlackView>;
}

/** The same control, whatever carries it. */
export function controlOver(transport: ControlTransport): SlackControl {
  const control: SlackControl = controlWith<SlackControl>(transport, {
    waitForMessage: (channel, isWanted, { after = 0, timeoutMs } = {}) => {
      const fits = (message: SlackMessage) => message.seq > after && isWanted(message);
      return waitForNews(reading(channel), ({ messages }) => messages.find(fits), after, timeoutMs);
    },
    waitForHistory: (channel, isWanted, options) => {
      const find = (history: ChannelHistory) => (isWanted(history) ? history : undefined);
      return waitForNews(reading(channel), find, 0, options?.timeoutMs);
    },
    waitForEphemeral: (user, isWanted, { after = 0, timeoutMs } = {}) => {
      const read = async () => (await control.ephemerals({ user, after })).find(isWanted);
      return waitForSight(control, read, `an ephemeral for ${user}`, timeoutMs);
    },
    waitForModal: async (user, isWanted, options) => {
      const read = async () => {
        const { top } = await control.modal({ user });
        return isWanted(top) ? { top } : undefined;
      };
      return (await waitForSight(control, read, `a modal of ${user}`, options?.timeoutMs)).top;
    },
    waitForHome: (user, isWanted, options) => {
      const read = async () => {
        const { home } = await control.home({ user });
        return home !== null && isWanted(home) ? home : undefined;
      };
      return waitForSight(control, read, `the home tab of ${user}`, options?.timeoutMs);
    },
  } satisfies Waiting);
  const reading = (channel: string): Reading<SlackMessage, ChannelHistory> => ({
    read: (after) => control.history({ channel, after }),
    wait: (after, timeoutMs) => control.waitForChannel({ channel, after, timeoutMs }),
    key: ({ ts }) => ts,
    order: (a, b) => Number(a.ts) - Number(b.ts),
    name: `channel ${channel}`,
    tell: ({ sentBy, text }) => `${sentBy}: ${text}`,
  });
  return control;
}

type Waiting = Pick<
  SlackControl,
  'waitForMessage' | 'waitForHistory' | 'waitForEphemeral' | 'waitForModal' | 'waitForHome'
>;

/** Control of an emulator that runs elsewhere; `root` is its `root`. */
export const slackControl = (root: string): SlackControl => controlOver(overHttp(root));

/** Everything that happens, as it happens, until the signal fires. */
export const slackEvents = (root: string, signal: AbortSignal): AsyncGenerator<EmulatorEvent> =>
  eventsAt<EmulatorEvent>(root, signal);
