import { BOB, openSandbox, type OpenSandbox } from './test/open-sandbox.ts';

let sandbox: OpenSandbox;
beforeEach(async () => {
  sandbox = await openSandbox();
});
afterEach(() => sandbox.close());

interface Heard {
  event: string;
  id: string | undefined;
  data: {
    fresh?: string[];
    now?: number;
    revision?: string;
    length?: number;
    chats?: { messages: { text: string }[] }[];
  };
}

const platforms = (events: Heard[]): Heard[] => events.filter(({ event }) => event === 'phones');
const cities = (events: Heard[]): Heard[] => events.filter(({ event }) => event === 'city');
const texts = (events: Heard[]): string[] =>
  events.flatMap(({ data }) => data.chats?.flatMap(({ messages }) => messages.map(({ text }) => text)) ?? []);

/** The events of one connection, until `enough`. */
const listen = async (enough: (events: Heard[]) => boolean, headers = {}, query = ''): Promise<Heard[]> => {
  const ending = new AbortController();
  const response = await fetch(`${sandbox.url}/sandbox/api/events${query}`, { headers, signal: ending.signal });
  const heard: Heard[] = [];
  let rest = '';
  for await (const chunk of response.body ?? []) {
    rest += Buffer.from(chunk as Uint8Array).toString();
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      const id = /^id: (.*)$/m.exec(block)?.[1];
      if (event)
        heard.push({ event, id, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') as Heard['data'] });
    }
    if (enough(heard)) break;
  }
  ending.abort();
  return heard;
};

describe('the event stream', () => {
  test('begins with everything, goes on with what is new, and tells when the clock moves', async () => {
    await sandbox.post('/phones/ann/telegram/start');
    const hearing = listen(
      (events) => texts(events).includes('News') && events.some(({ data }) => data.now === 1_060_000),
    );
    await sandbox.botSays('News');
    await sandbox.post('/clock', { by: 60_000 });
    const events = await hearing;
    expect(texts(events)).toEqual(expect.arrayContaining(['/start', 'News']));
    expect(events.flatMap(({ data }) => data.fresh ?? [])).toContain('telegram');
  });

  test('after a break only what came since is told', async () => {
    await sandbox.post('/phones/ann/telegram/start');
    await sandbox.post('/phones/ann/sms/text', { text: 'Early' });
    const told = platforms(await listen((events) => platforms(events).length === 2));
    await sandbox.botSays('Missed');
    await sandbox.businessSays('+4915112345678', { Body: 'Missed, too' });
    const resumed = { 'last-event-id': told.at(-1)?.id ?? '' };
    const since = await listen((events) => texts(events).length > 1, resumed);
    expect(texts(since).toSorted()).toEqual(['Missed', 'Missed, too']);
  });

  test('a revision that another emulator gave begins anew', async () => {
    await sandbox.post('/phones/ann/telegram/start');
    const events = await listen((heard) => texts(heard).length > 0, {}, '?after=999999-0');
    expect(events.flatMap(({ data }) => data.fresh ?? [])).toContain('telegram');
  });

  test('a place in the stream that nobody was given is refused', async () => {
    expect((await fetch(`${sandbox.url}/sandbox/api/events?after=x`)).status).toBe(400);
  });

  test('open streams do not keep the server from closing', async () => {
    const answer = await fetch(`${sandbox.url}/sandbox/api/events`);
    await sandbox.app.close();
    await expect(answer.text()).resolves.toContain('event: clock');
  });

  test('the city is told at first, and again when it changed', async () => {
    const hearing = listen((events) => {
      if (cities(events).length === 1) sandbox.city.city = { ...sandbox.city.city, revision: '2' };
      return cities(events).length === 2;
    });
    expect(cities(await hearing).map(({ data }) => data.revision)).toEqual(['1', '2']);
  });

  test('a phone that is handed out is told to every open page', async () => {
    const hearing = listen((events) => events.some(({ event, data }) => event === 'roster' && data.length === 3));
    await sandbox.post('/phones', { personId: BOB.personId });
    await expect(hearing).resolves.toBeDefined();
  });
});
