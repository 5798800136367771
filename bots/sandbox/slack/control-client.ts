import type { ChannelHistory } from './control/history-operations.ts';
import type { OperationInput, OperationName, OperationResult } from './control/operations.ts';
import type { EmulatorEvent } from './emulator.ts';
import type { Ephemeral, SlackMessage, SlackView } from './world.ts';

/** Carries one operation to an emulator and back; the error of a refused one is its reason. */
export type ControlTransport = (name: string, input: unknown) => Promise<unknown>;

type OptionalInput<Name extends OperationName> =
  Record<string, never> extends OperationInput<Name> ? [input?: OperationInput<Name>] : [input: OperationInput<Name>];

type Calls = {
  [Name in OperationName]: (...input: OptionalInput<Name>) => Promise<OperationResult<Name>>;
};

export interface WaitOptions {
  /** Revision to look from; 0 also sees what is there already. */
  after?: number;
  timeoutMs?: number;
}

/** What a drill, a test or the sandbox page does with an emulator: each operation, and waiting without sleeping. */
export interface SlackControl extends Calls {
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
  const call = (name: string) => (input?: unknown) => transport(name, encodeBytes(input ?? {}));
  const waiting = {
    waitForMessage: (channel, isWanted, options) => {
      const after = options?.after ?? 0;
      const fits = (message: SlackMessage) => message.seq > after && isWanted(message);
      return waitForNews(control, channel, after, ({ messages }) => messages.find(fits), options?.timeoutMs);
    },
    waitForHistory: (channel, isWanted, options) =>
      waitForNews(control, channel, 0, (history) => (isWanted(history) ? history : undefined), options?.timeoutMs),
    waitForEphemeral: (user, isWanted, options) =>
      waitForScreen(
        control,
        async () => (await control.ephemerals({ user, after: options?.after ?? 0 })).find(isWanted),
        `an ephemeral for ${user}`,
        options?.timeoutMs,
      ),
    waitForModal: async (user, isWanted, options) => {
      const read = async () => {
        const { top } = await control.modal({ user });
        return isWanted(top) ? { top } : undefined;
      };
      return (await waitForScreen(control, read, `a modal of ${user}`, options?.timeoutMs)).top;
    },
    waitForHome: (user, isWanted, options) => {
      const read = async () => {
        const { home } = await control.home({ user });
        return home !== null && isWanted(home) ? home : undefined;
      };
      return waitForScreen(control, read, `the home tab of ${user}`, options?.timeoutMs);
    },
  } satisfies Pick<
    SlackControl,
    'waitForMessage' | 'waitForHistory' | 'waitForEphemeral' | 'waitForModal' | 'waitForHome'
  >;
  const control: SlackControl = new Proxy(waiting as unknown as SlackControl, {
    get(target, name, receiver): unknown {
      if (name in target) return Reflect.get(target, name, receiver);
      // `then` must stay absent, or awaiting the control itself would become a call.
      return typeof name === 'string' && name !== 'then' ? call(name) : undefined;
    },
  });
  return control;
}

const longestWaitMs = 30_000;

/** Reads the channel once from `after` on, then only what changed: a long channel costs no more than a short one. */
async function waitForNews<Found>(
  control: SlackControl,
  channel: string,
  after: number,
  find: (history: ChannelHistory) => Found | undefined,
  timeoutMs = 10_000,
): Promise<Found> {
  const deadline = Date.now() + timeoutMs;
  const messages = new Map<string, SlackMessage>();
  let news = await control.history({ channel, after });
  for (;;) {
    for (const message of news.messages) messages.set(message.ts, message);
    const found = find({ ...news, messages: [...messages.values()].toSorted((a, b) => Number(a.ts) - Number(b.ts)) });
    if (found !== undefined) return found;
    const left = deadline - Date.now();
    if (left <= 0) {
      throw new Error(
        `channel ${channel}: not what was waited for. ${lastMessages(await control.history({ channel }))}`,
      );
    }
    news = await control.waitForChannel({ channel, after: news.seq, timeoutMs: Math.min(left, longestWaitMs) });
  }
}

/** Looks again after every change. */
async function waitForScreen<Found>(
  control: SlackControl,
  read: () => Promise<Found | undefined>,
  what: string,
  timeoutMs = 10_000,
): Promise<Found> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const { seq } = await control.settings();
    const found = await read();
    if (found !== undefined) return found;
    const left = deadline - Date.now();
    if (left <= 0) throw new Error(`${what}: not what was waited for`);
    await control.waitForChange({ after: seq, timeoutMs: Math.min(left, longestWaitMs) });
  }
}

function lastMessages({ messages }: ChannelHistory): string {
  const lines = messages.slice(-3).map((message) => `${message.sentBy}: ${message.text}`);
  return `The channel ends with:\n${lines.join('\n')}`;
}

function encodeBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(encodeBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, encodeBytes(one)]));
}

/** Control of an emulator that runs elsewhere; `root` is its `root`. */
export function slackControl(root: string): SlackControl {
  return controlOver(async (name, input) => {
    const response = await fetch(`${root}/control/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const answer = (await response.json()) as { result?: unknown; error?: string };
    if (!response.ok) throw new Error(`${name}: ${answer.error ?? response.status}`);
    return answer.result;
  });
}

/** Everything that happens, as it happens, until the signal fires. */
export async function* slackEvents(root: string, signal: AbortSignal): AsyncGenerator<EmulatorEvent> {
  const response = await fetch(`${root}/control/events`, { signal });
  if (!response.body) return;
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body) {
    rest += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) yield JSON.parse(data) as EmulatorEvent;
    }
  }
}
