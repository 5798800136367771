import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ANN, HELPDESK, NOT_KEPT_WORDS, openSlack, type OpenSlack } from '../../test/open-slack.ts';
import { aDeskCard, aDeskForm } from '../../test/samples/desk-samples.ts';
import { InboxBusy } from '../../core/ports/inbox-store.ts';
import { eventually } from '../sandbox/slack/test/receive-deliveries.ts';
import { createSlackEntrance } from './entrance.ts';
import { listenOnSocket } from './listen-on-socket.ts';
import { postMessage } from './post-message.ts';
import { renderCard } from './render-blocks.ts';
import { renderForm } from './render-form.ts';
import { createSlackClient } from './slack-client.ts';

let slack: OpenSlack;
let listening: { stop(): Promise<void> };
let lines: string[];

const control = () => slack.emulator.control;
const client = () => createSlackClient(slack.account);

const note = (facts: object, what: string): void => void lines.push(`${what} ${JSON.stringify(facts)}`);
const log = { info: note, warn: note, error: note };

const listen = (apiUrl = slack.account.apiUrl) => {
  const inbox = { put: (updates: Parameters<OpenSlack['inbox']['put']>[0]) => slack.inbox.put(updates) };
  const onRefused = (why: OpenSlack['refused'][number]): void => void slack.refused.push(why);
  const entrance = createSlackEntrance({ apiUrl, inbox, words: NOT_KEPT_WORDS, log, onRefused });
  return listenOnSocket({ appToken: slack.emulator.appToken, apiUrl, entrance, log });
};

const connected = async (number = 1): Promise<void> => {
  for (let now = await control().settings(); now.connections !== number; now = await control().settings())
    await control().waitForChange({ after: now.seq, timeoutMs: 500 });
};

beforeEach(async () => {
  lines = [];
  slack = await openSlack({ retryPausesMs: [20, 20, 20], socketPingMs: 200 });
  await control().configure({ eventsUrl: null, interactivityUrl: null, commandsUrl: null, socketMode: true });
  listening = listen();
  await connected();
});
afterEach(async () => {
  await listening.stop();
  await slack.close();
});

const says = async (text: string): Promise<string> =>
  (await control().postMessage({ user: ANN, channel: HELPDESK, text })).eventIds[0] ?? '';

const names = () => slack.kept.map(({ platformId }) => platformId);

describe('everything that Slack brings over a socket is kept and acknowledged:', () => {
  it('events, buttons, commands, forms and the overview', async () => {
    const parent = await postMessage(client(), { channel: HELPDESK, ...renderCard(aDeskCard, 50) });
    await control().postMessage({ user: ANN, channel: HELPDESK, threadTs: parent?.ts ?? '', text: 'On it' });
    await slack.settled();
    expect(slack.heard()).toMatchObject({ desk: { kind: 'wrote', text: 'On it' } });

    const pressed = await control().press({ user: ANN, channel: HELPDESK, label: 'Take over' });
    expect(pressed).toMatchObject({ outcome: 'acknowledged' });
    expect(slack.heard()).toMatchObject({ desk: { kind: 'pressed', verb: 'take_over' } });

    const run = await control().slash({ user: ANN, channel: HELPDESK, command: '/callout', text: 'health' });
    expect(run).toMatchObject({ outcome: 'acknowledged', answer: null });
    expect(slack.heard()).toMatchObject({ desk: { kind: 'commanded', text: 'health' } });

    await client().views.open({ trigger_id: run.triggerId, view: renderForm(aDeskForm, null) });
    expect(await control().submitView({ user: ANN, values: { Reason: 'Moved' } })).toMatchObject({ outcome: 'closed' });
    expect(slack.heard()).toMatchObject({ desk: { kind: 'submitted', values: { reason: 'Moved' } } });

    await control().openHome({ user: ANN });
    await slack.settled();
    expect(slack.heard()).toMatchObject({ desk: { kind: 'opened_home' } });
  });

  it('but not before it is kept: what could not be comes again', async () => {
    slack.failNext(2);
    const event = await says('hi');
    await slack.settled();
    expect(names()).toContain(event);
    expect(slack.refused).toEqual(['unavailable', 'unavailable']);
    expect((await control().deliveries({ eventId: event })).map(({ outcome }) => outcome)).toEqual([
      'http_timeout',
      'http_timeout',
      'ok',
    ]);
  });

  it('and whoever did what could not be kept is told so', async () => {
    const run = await control().slash({ user: ANN, channel: HELPDESK, command: '/callout', text: 'health' });
    await client().views.open({ trigger_id: run.triggerId, view: renderForm(aDeskForm, null) });
    slack.inbox = { put: () => Promise.reject(new InboxBusy('full')) };
    const again = await control().slash({ user: ANN, channel: HELPDESK, command: '/callout', text: 'health' });
    expect(again).toMatchObject({ answer: { responseType: 'ephemeral', text: NOT_KEPT_WORDS.nothingDone } });
    expect(await control().submitView({ user: ANN, values: { Reason: 'Moved' } })).toMatchObject({
      outcome: 'errors',
      errors: { reason: NOT_KEPT_WORDS.nothingDone },
    });
  });
});

describe('the connection', () => {
  it.each(['refresh_requested', 'warning', 'cut'] as const)('is made anew when Slack ends it: %s', async (reason) => {
    const before = (await control().calls({ method: 'apps.connections.open' })).length;
    await control().disconnectSockets({ reason });
    const opened = async () => (await control().calls({ method: 'apps.connections.open' })).length;
    for (let { seq } = await control().settings(); (await opened()) === before; )
      ({ seq } = await control().waitForChange({ after: seq, timeoutMs: 500 }));
    await connected();
    const event = await says('still there?');
    await slack.settled();
    expect(names()).toContain(event);
  });

  it('is tried for again and again while Slack is away, and says so once', async () => {
    await control().injectCallFault({
      fault: { kind: 'status', status: 503 },
      methods: ['apps.connections.open'],
      times: 2,
    });
    await control().disconnectSockets({ reason: 'cut' });
    await connected(0);
    await connected();
    const event = await says('back again');
    await slack.settled();
    expect(names()).toContain(event);
    expect(lines.filter((line) => line.includes('does not work'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('works again'))).toHaveLength(1);
  });

  it('ends when it is told to, also where nobody answers', async () => {
    await listening.stop();
    await connected(0);
    // Somebody who takes connections and never says a word.
    const silent = createServer(() => undefined);
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    listening = listen(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/api/`);
    await once(silent, 'connection');
    const started = performance.now();
    await listening.stop();
    expect(performance.now() - started).toBeLessThan(2_000);
    silent.closeAllConnections();
    silent.close();
  });

  it('is an error for people to mend when the token is revoked, and never shows what lets one in', async () => {
    await control().revokeToken();
    await control().disconnectSockets({ reason: 'cut' });
    await eventually(() => lines.some((line) => line.includes('"banned"')));
    expect(lines.join('\n')).not.toContain(slack.emulator.appToken);
    expect(lines.join('\n')).not.toContain('ticket=');
  });
});
