import type { OperationInput, OperationName, OperationResult } from './control/operations.ts';
import type { EmulatorEvent } from './emulator.ts';
import type { HistoryEntry, PersonHistory } from './people/history.ts';
import type { Channel } from './twilio-types.ts';

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
  /** Absent: both. */
  channel?: Channel;
}

/** What a drill, a test or the sandbox page does with an emulator: each operation, and waiting without sleeping. */
export interface TwilioControl extends Calls {
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
  const call = (name: string) => (input?: unknown) => transport(name, encodeBytes(input ?? {}));
  const waiting = {
    waitForMessage: (person, isWanted, options = {}) => {
      const { after = 0 } = options;
      const fits = (message: HistoryEntry) => message.seq > after && isWanted(message);
      return waitForNews(control, person, ({ messages }) => messages.find(fits), options);
    },
    waitForHistory: (person, isWanted, options = {}) =>
      waitForNews(control, person, (history) => (isWanted(history) ? history : undefined), options),
  } satisfies Pick<TwilioControl, 'waitForMessage' | 'waitForHistory'>;
  const control: TwilioControl = new Proxy(waiting as unknown as TwilioControl, {
    get(target, name, receiver): unknown {
      if (name in target) return Reflect.get(target, name, receiver);
      // `then` must stay absent, or awaiting the control itself would become a call.
      return typeof name === 'string' && name !== 'then' ? call(name) : undefined;
    },
  });
  return control;
}

const longestWaitMs = 30_000;

/** Reads a person's messages once from `after` on, then only what changed: a long history costs no more than a short one. */
async function waitForNews<Found>(
  control: TwilioControl,
  person: string,
  find: (history: PersonHistory) => Found | undefined,
  { after = 0, timeoutMs = 10_000, channel }: WaitOptions,
): Promise<Found> {
  const deadline = Date.now() + timeoutMs;
  const where = { person, ...(channel === undefined ? {} : { channel }) };
  const messages = new Map<string, HistoryEntry>();
  let news = await control.history({ ...where, after });
  for (;;) {
    for (const message of news.messages) messages.set(message.sid, message);
    const found = find({ seq: news.seq, messages: [...messages.values()].toSorted((a, b) => a.firstSeq - b.firstSeq) });
    if (found !== undefined) return found;
    const left = deadline - Date.now();
    if (left <= 0) {
      throw new Error(`${person}: not what was waited for. ${lastMessages(await control.history(where))}`);
    }
    news = await control.waitForPerson({ ...where, after: news.seq, timeoutMs: Math.min(left, longestWaitMs) });
  }
}

function lastMessages({ messages }: PersonHistory): string {
  const lines = messages.slice(-3).map(({ sentBy, status, body }) => `${sentBy} (${status}): ${body}`);
  return `The history ends with:\n${lines.join('\n')}`;
}

function encodeBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(encodeBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, encodeBytes(one)]));
}

/** Control of an emulator that runs elsewhere; `root` is its `root`. */
export function twilioControl(root: string): TwilioControl {
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
export async function* twilioEvents(root: string, signal: AbortSignal): AsyncGenerator<EmulatorEvent> {
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
