import type { ControlCalls } from '../../../emulation/control-calls.ts';
import { type ControlTransport, controlWith, eventsAt, overHttp } from '../../../emulation/control-transport.ts';
import { type Reading, waitForNews } from '../../../emulation/wait-for-news.ts';
import type { Operations } from './control/operations.ts';
import type { EmulatorEvent } from './emulator.ts';
import type { HistoryEntry, PersonHistory } from './people/history.ts';
import type { Channel } from './twilio-types.ts';

export interface WaitOptions {
  /** Revision to look from; 0 also sees what is there already. */
  after?: number;
  timeoutMs?: number;
  /** Absent: both. */
  channel?: Channel;
}

/** What a drill, a test or the sandbox page does with an emulator: each operation, and waiting without sleeping. */
export interface TwilioControl extends ControlCalls<Operations> {
  /**
   * The first message to or from this person that fits, made or changed after `after`; rejects with the history's end
   * when none comes. Ask for `shownAt !== null` to wait for what is on the phone.
   */
  waitForMessage(
    person: string,
    isWanted: (message: HistoryEntry) => boolean,
    options?: WaitOptions,
  ): Promise<HistoryEntry>;
  /** Resolves once the history satisfies the question, for example "has two answers". */
  waitForHistory(
    person: string,
    isWanted: (history: PersonHistory) => boolean,
    options?: { timeoutMs?: number; channel?: Channel },
  ): Promise<PersonHistory>;
}

/** The same control, whatever carries it. */
export function controlOver(transport: ControlTransport): TwilioControl {
  const control: TwilioControl = controlWith<TwilioControl>(transport, {
    waitForMessage: (person, isWanted, { after = 0, timeoutMs, channel } = {}) => {
      const fits = (message: HistoryEntry) => message.seq > after && isWanted(message);
      return waitForNews(reading(person, channel), ({ messages }) => messages.find(fits), after, timeoutMs);
    },
    waitForHistory: (person, isWanted, { timeoutMs, channel } = {}) => {
      const find = (history: PersonHistory) => (isWanted(history) ? history : undefined);
      return waitForNews(reading(person, channel), find, 0, timeoutMs);
    },
  } satisfies Pick<TwilioControl, 'waitForMessage' | 'waitForHistory'>);
  const reading = (person: string, channel: Channel | undefined): Reading<HistoryEntry, PersonHistory> => {
    const where = { person, ...(channel === undefined ? {} : { channel }) };
    return {
      read: (after) => control.history({ ...where, after }),
      wait: (after, timeoutMs) => control.waitForPerson({ ...where, after, timeoutMs }),
      key: ({ sid }) => sid,
      order: (a, b) => a.firstSeq - b.firstSeq,
      name: person,
      tell: ({ sentBy, status, body }) => `${sentBy} (${status}): ${body}`,
    };
  };
  return control;
}

/** Control of an emulator that runs elsewhere; `root` is its `root`. */
export const twilioControl = (root: string): TwilioControl => controlOver(overHttp(root));

/** Everything that happens, as it happens, until the signal fires. */
export const twilioEvents = (root: string, signal: AbortSignal): AsyncGenerator<EmulatorEvent> =>
  eventsAt<EmulatorEvent>(root, signal);
