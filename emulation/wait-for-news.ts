const longestWaitMs = 30_000;

interface News<Entry> {
  seq: number;
  messages: readonly Entry[];
}

/** How a history is read: once from a revision on, and then only what changed. */
export interface Reading<Entry, History extends News<Entry>> {
  read: (after: number) => Promise<History>;
  wait: (after: number, timeoutMs: number) => Promise<History>;
  key: (entry: Entry) => string | number;
  order: (a: Entry, b: Entry) => number;
  /** For whoever reads the failure: whose history it is, and how one of its messages reads. */
  name: string;
  tell: (entry: Entry) => string;
}

/** What `find` finds once it is there; rejects with the history's end when it never comes. A long history costs no more than a short one. */
export async function waitForNews<Entry, History extends News<Entry>, Found>(
  reading: Reading<Entry, History>,
  find: (history: History) => Found | undefined,
  after = 0,
  timeoutMs = 10_000,
): Promise<Found> {
  const deadline = Date.now() + timeoutMs;
  const messages = new Map<string | number, Entry>();
  let news = await reading.read(after);
  for (;;) {
    for (const message of news.messages) messages.set(reading.key(message), message);
    const found = find({ ...news, messages: [...messages.values()].toSorted(reading.order) });
    if (found !== undefined) return found;
    const left = deadline - Date.now();
    if (left <= 0) {
      const lines = (await reading.read(0)).messages.slice(-3).map(reading.tell);
      throw new Error(`${reading.name}: not what was waited for. It ends with:\n${lines.join('\n')}`);
    }
    news = await reading.wait(news.seq, Math.min(left, longestWaitMs));
  }
}

/** Looks again after every change, until `read` gives something. */
export async function waitForSight<Found>(
  control: {
    settings: () => Promise<{ seq: number }>;
    waitForChange: (input: { after: number; timeoutMs: number }) => Promise<unknown>;
  },
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
