import { asOnWhatsapp } from '../../../test/as-on-whatsapp.ts';
import { ANN_NUMBER, openWhatsapp, type OpenWhatsapp } from '../../../test/open-whatsapp.ts';
import type { Choice, Message } from '../../../core/dialogue/message.ts';
import type { ChannelAdapter, Delivery, Outbound } from '../../../core/ports/channel-adapter.ts';
import { createTemplates } from './templates.ts';
import { hours } from '../../../core/kernel/instant.ts';

let whatsapp: OpenWhatsapp;
let messageIds = 0;

beforeEach(async () => {
  whatsapp = await openWhatsapp();
  await whatsapp.emulator.control.say({ person: 'ann', channel: 'whatsapp', text: 'Hello?' });
});
afterEach(() => whatsapp.close());

const info = (): void => undefined;

const choices = (...labels: readonly string[]): readonly Choice[] =>
  labels.map((label) => ({ label, action: { do: 'show', what: 'menu' } }));
const many = (count: number) => choices(...Array.from({ length: count }, (_, index) => `Choice ${index + 1}`));

type Given = Partial<Extract<Outbound, { kind: 'send' }>> & { readonly by?: ChannelAdapter };

const send = (message: Message, { by = whatsapp.adapter, ...given }: Given = {}): Promise<Delivery> =>
  by.send({
    kind: 'send',
    to: ANN_NUMBER,
    messageId: `m${(messageIds += 1)}`,
    message,
    media: [],
    locale: 'en',
    inWindow: true,
    ...given,
  });

const shown = async () => {
  await whatsapp.settled();
  const { messages } = await whatsapp.emulator.control.screen({ person: 'ann', channel: 'whatsapp' });
  return messages.filter(({ sentBy }) => sentBy === 'app');
};

/** The names of our calls since then. */
const callsSince = async (after: number): Promise<readonly (string | null)[]> =>
  (await whatsapp.emulator.control.calls({ after })).map(({ method }) => method);

const now = async (): Promise<number> => (await whatsapp.emulator.control.history({ person: 'ann' })).seq;

const decide = async (status: 'approved' | 'rejected' | 'paused' | 'pending') => {
  for (const { sid, friendlyName } of await whatsapp.emulator.control.templates())
    if (friendlyName?.startsWith('callout_notice_')) await whatsapp.emulator.control.setTemplateStatus({ sid, status });
  return whatsapp.templates.ensure();
};

/** What is true of every language that we speak. */
const inEach = <T>(what: T): readonly T[] => whatsapp.texts.locales.map(() => what);

describe('choices on a phone', () => {
  it('are buttons, a list of ten, and numbers from the eleventh on', async () => {
    await send({ body: 'Three', choices: many(3) });
    await send({ body: 'Ten', choices: many(10) });
    await send({ body: 'Eleven', choices: many(11) });
    const [three, ten, eleven] = await shown();
    expect(three?.buttons).toHaveLength(3);
    expect(ten?.list).toMatchObject({ button: 'Choose', items: { length: 10 } });
    expect([eleven?.buttons, eleven?.list]).toEqual([[], null]);
    expect(eleven?.text).toMatch(/^Eleven\n\n1 Choice 1\n/);
  });

  it('are numbers where Twilio makes no buttons for us', async () => {
    await whatsapp.emulator.control.injectCallFault({
      fault: { kind: 'error', code: 20_001 },
      methods: ['content.create'],
    });
    expect((await send({ body: 'Which?', choices: choices('TV', 'Fridge') })).kind).toBe('accepted');
    expect((await shown()).map(({ text }) => text)).toEqual(['Which?\n\n1 TV\n2 Fridge']);
  });

  it.each<[string, Parameters<typeof whatsapp.emulator.control.injectCallFault>[0]['fault'], object]>([
    ['slow down', { kind: 'ratelimited', retryAfter: 7 }, { kind: 'rate_limited', retryAfter: 7_000 }],
    ['lost answer', { kind: 'lose-answer' }, { kind: 'unreachable', maybeDelivered: false }],
  ])(
    'are said to nobody when making them ends in a %s, and no second time once they are made',
    async (_what, fault, end) => {
      await whatsapp.emulator.control.injectCallFault({ fault, methods: ['content.create'], times: 1 });
      expect(await send({ body: 'Which?', choices: choices('TV') })).toMatchObject(end);
      expect(await shown()).toEqual([]);
      expect((await send({ body: 'Which?', choices: choices('TV') })).kind).toBe('accepted');
    },
  );
});

describe('a form of message', () => {
  it('is made once and serves all that are alike', async () => {
    await send({ body: 'Warm up', choices: many(2) });
    const before = await now();
    await send({ body: 'Which?', choices: choices('TV') });
    const made = await now();
    await send({ body: 'When?', choices: choices('Tomorrow') });
    expect(await callsSince(before)).toEqual(['content.create', 'messages.create', 'messages.create']);
    expect(await callsSince(made)).toEqual(['messages.create']);
    expect((await shown()).at(-1)).toMatchObject({ text: 'When?', buttons: [{ title: 'Tomorrow' }] });
  });

  it('is made once, however many need it at the same moment', async () => {
    await Promise.all(['a', 'b', 'c'].map((label) => send({ body: 'Which?', choices: choices(label) })));
    expect(await whatsapp.emulator.control.templates()).toHaveLength(1);
    expect(await shown()).toHaveLength(3);
  });

  it('is found again after a restart', async () => {
    await send({ body: 'Which?', choices: choices('TV') });
    await send({ body: 'When?', choices: choices('Tomorrow') }, { by: whatsapp.another() });
    expect(await whatsapp.emulator.control.templates()).toHaveLength(1);
  });

  it('is made again when somebody has deleted it', async () => {
    await send({ body: 'Which?', choices: choices('TV') });
    await whatsapp.settled();
    const [template] = await whatsapp.emulator.control.templates();
    await whatsapp.caller.client.content.v1.contents(template?.sid ?? '').remove();
    expect((await send({ body: 'When?', choices: choices('Tomorrow') })).kind).toBe('accepted');
    expect((await shown()).map(({ text }) => text)).toEqual(['Which?', 'When?']);
  });
});

describe('beyond the window', () => {
  const later = { inWindow: false, messageId: 'abc' } as const;
  const news = { title: 'T-7K3QX is booked', body: 'Max comes on *Tuesday*,\n\n14:00-16:00.', choices: choices('Ok') };

  beforeEach(() => whatsapp.emulator.control.moveClock({ byMs: hours(25) }));

  it('nothing is said before a template is approved, and the core is told so', async () => {
    expect(await send(news, later)).toMatchObject({ kind: 'window_closed' });
    expect(whatsapp.templates.state()).toMatchObject(inEach({ standing: 'waiting' }));
    expect(await whatsapp.templates.probe.check()).toMatchObject({ key: 'templates:whatsapp', state: 'stale' });
    expect((await shown()).length).toBe(0);
  });

  it('an approved one says it in one line, and its button opens the window and names the message', async () => {
    await whatsapp.templates.ensure();
    await decide('approved');
    expect((await send(news, later)).kind).toBe('accepted');
    const [template] = await shown();
    const summary = 'T-7K3QX is booked · Max comes on *Tuesday*, 14:00-16:00.';
    expect(asOnWhatsapp(template?.text ?? '')).toBe(whatsapp.texts.in('en')('whatsapp-notice', { summary }));
    await whatsapp.emulator.control.pressButton({ person: 'ann', title: 'Show message' });
    await whatsapp.settled();
    const inbound = whatsapp.adapter.parse(whatsapp.kept.at(-1)?.raw, 0);
    expect(inbound?.input).toEqual({ kind: 'show_message', messageId: 'abc' });
    expect((await send(news)).kind).toBe('accepted');
    expect((await shown()).at(-1)).toMatchObject({ buttons: [{ title: 'Ok' }] });
  });

  it.each([
    ['rejected', 'down'],
    ['paused', 'down'],
    ['pending', 'stale'],
  ] as const)('a template that is %s is not used, and is told as %s', async (status, told) => {
    await whatsapp.templates.ensure();
    await decide('approved');
    expect(await whatsapp.templates.probe.check()).toMatchObject({ state: 'ok' });
    await decide(status);
    expect(await send(news, later)).toMatchObject({ kind: 'window_closed' });
    expect((await whatsapp.templates.probe.check()).state).toBe(told);
  });

  it('a message waits for Twilio where it is not even known what is approved', async () => {
    await whatsapp.emulator.control.injectCallFault({ fault: { kind: 'status', status: 503 } });
    expect(await send(news, later)).toMatchObject({ kind: 'unreachable', maybeDelivered: false });
  });

  it('another language has to do where theirs is not approved', async () => {
    await whatsapp.templates.ensure();
    await decide('approved');
    expect((await send(news, { ...later, locale: 'pt-br' })).kind).toBe('accepted');
  });

  it('what WhatsApp says later of a message that came too late is a receipt', async () => {
    const delivery = await send({ body: 'Free words' });
    expect(delivery.kind).toBe('accepted');
    await whatsapp.settled();
    expect(whatsapp.receipts.at(-1)).toMatchObject({ channel: 'whatsapp', status: 'failed', failure: 'window_closed' });
  });
});

describe('the templates', () => {
  it('are handed in once, however often that is asked for, and after a restart', async () => {
    await Promise.all([whatsapp.templates.ensure(), whatsapp.templates.ensure()]);
    const { caller, texts } = whatsapp;
    await createTemplates({ caller, log: { info, warn: info, error: info }, texts }).ensure();
    expect((await whatsapp.emulator.control.templates()).map(({ approval }) => approval)).toMatchObject(
      inEach({ status: 'received', category: 'UTILITY' }),
    );
  });

  it('are handed in by the next process where one ended in between', async () => {
    await whatsapp.emulator.control.injectCallFault({
      fault: { kind: 'reset' },
      methods: ['approvals.create'],
      times: 1,
    });
    expect(await whatsapp.templates.ensure()).toBeNull();
    expect(await whatsapp.templates.ensure()).toMatchObject(inEach({ standing: 'waiting' }));
    expect(await whatsapp.emulator.control.templates()).toHaveLength(whatsapp.texts.locales.length);
  });

  it('are known from before while Twilio can’t be asked', async () => {
    await whatsapp.templates.ensure();
    const [template] = await whatsapp.emulator.control.templates();
    await whatsapp.emulator.control.setTemplateStatus({ sid: template?.sid ?? '', status: 'approved' });
    await whatsapp.templates.ensure();
    await whatsapp.emulator.control.injectCallFault({ fault: { kind: 'status', status: 503 } });
    expect(await whatsapp.templates.probe.check()).toMatchObject({ state: 'stale' });
    expect(await whatsapp.templates.usable('en')).toMatchObject({ kind: 'found' });
  });

  it('are what WhatsApp approves without a doubt', async () => {
    const strict = await openWhatsapp({ twilio: { approveTemplatesAfterMs: 0 } });
    await strict.templates.ensure();
    const decided = await strict.templates.ensure();
    await strict.close();
    expect(decided).toMatchObject(inEach({ standing: 'approved' }));
  });
});

describe('somebody who hides their number behind a name', () => {
  it('is heard and answered all the same', async () => {
    await whatsapp.emulator.control.setUsername({ person: 'ann', username: 'ann.weber' });
    await whatsapp.emulator.control.say({ person: 'ann', channel: 'whatsapp', text: 'Me again' });
    await whatsapp.settled();
    const sender = whatsapp.adapter.parse(whatsapp.kept.at(-1)?.raw, 0)?.sender;
    expect(sender).toMatchObject({ address: expect.stringMatching(/^[A-Z]{2}\./) as string, name: 'Ann' });
    expect((await send({ body: 'Hello again' }, { to: sender?.address ?? '' })).kind).toBe('accepted');
    expect((await shown()).at(-1)).toMatchObject({ text: 'Hello again' });
  });
});

it('a place that is shared is one', async () => {
  await whatsapp.emulator.control.shareLocation({ person: 'ann', latitude: 53.55, longitude: 9.99, label: 'Home' });
  await whatsapp.settled();
  const place = { lat: 53.55, lon: 9.99 };
  expect(whatsapp.adapter.parse(whatsapp.kept.at(-1)?.raw, 0)?.input).toEqual({ kind: 'location', place, live: false });
});
