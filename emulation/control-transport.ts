/** Carries one operation to an emulator and back; the error of a refused one is its reason. */
export type ControlTransport = (name: string, input: unknown) => Promise<unknown>;

/**
 * A control whose operations go over `transport`, and which has `own` beside them. Its type says which operations there
 * are; whatever else is asked for is an operation that the emulator doesn't know.
 */
export function controlWith<Control extends object>(transport: ControlTransport, own: Partial<Control> = {}): Control {
  const call = (name: string) => (input?: unknown) => transport(name, encodeBytes(input ?? {}));
  return new Proxy(own as Control, {
    get(target, name, receiver): unknown {
      if (name in target) return Reflect.get(target, name, receiver);
      // `then` must stay absent, or awaiting the control itself would become a call.
      return typeof name === 'string' && name !== 'then' ? call(name) : undefined;
    },
  });
}

function encodeBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(encodeBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, encodeBytes(one)]));
}

/** To an emulator that runs elsewhere. */
export const overHttp =
  (root: string): ControlTransport =>
  async (name, input) => {
    const response = await fetch(`${root}/control/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const answer = (await response.json()) as { result?: unknown; error?: string };
    if (!response.ok) throw new Error(`${name}: ${answer.error ?? response.status}`);
    return answer.result;
  };

/** Everything that happens on an emulator that runs elsewhere, as it happens, until the signal fires. */
export async function* eventsAt<Event>(root: string, signal: AbortSignal): AsyncGenerator<Event> {
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
      if (data !== undefined) yield JSON.parse(data) as Event;
    }
  }
}
