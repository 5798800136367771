import { createHmac } from 'node:crypto';
import { ANN, HELPDESK, NOT_KEPT_WORDS, openSlack, type OpenSlack } from '../../test/open-slack.ts';
import { aDeskCard, aDeskForm } from '../../test/samples/desk-samples.ts';
import { InboxBusy, UnstorableUpdate } from '../../core/ports/inbox-store.ts';
import { postMessage } from './post-message.ts';
import { renderCard } from './render-blocks.ts';
import { renderForm } from './render-form.ts';
import { createSlackClient } from './slack-client.ts';

let slack: OpenSlack;

beforeEach(async () => {
  slack = await openSlack({ retryPausesMs: [20, 20, 20] });
});
afterEach(() => slack.close());

const control = () => slack.emulator.control;
const client = () => createSlackClient(slack.account);

const postCard = async (): Promise<string> =>
  (await postMessage(client(), { channel: HELPDESK, ...renderCard(aDeskCard, 50) }))?.ts ?? '';

const openForm = async (): Promise<void> => {
  const { triggerId } = await control().slash({ user: ANN, channel: HELPDESK, command: '/callout', text: 'x' });
  await client().views.open({ trigger_id: triggerId, view: renderForm(aDeskForm, null) });
};

const hang = (): Promise<void> => new Promise(() => undefined);

describe('everything that Slack brings over HTTP is kept and acknowledged:', () => {
  it('what somebody writes in a thread', async () => {
    const threadTs = await postCard();
    const { eventIds } = await control().postMessage({ user: ANN, channel: HELPDESK, threadTs, text: 'On it & well' });
    await slack.settled();
    expect(slack.kept.map(({ platformId }) => platformId)).toEqual(expect.arrayContaining(eventIds));
    expect(slack.heard()).toMatchObject({
      desk: { kind: 'wrote', spot: { place: HELPDESK, thread: threadTs }, text: 'On it & well' },
    });
  });

  it('what they correct and take back', async () => {
    const threadTs = await postCard();
    const { ts } = await control().postMessage({ user: ANN, channel: HELPDESK, threadTs, text: 'one' });
    await control().editMessage({ user: ANN, channel: HELPDESK, ts, text: 'two' });
    await slack.settled();
    expect(slack.heard()).toMatchObject({ desk: { kind: 'rewrote', ref: ts, text: 'two' } });
    await control().deleteMessage({ user: ANN, channel: HELPDESK, ts });
    await slack.settled();
    expect(slack.heard()).toMatchObject({ desk: { kind: 'took_back', ref: ts } });
  });

  it('a button that they press', async () => {
    await postCard();
    const pressed = await control().press({ user: ANN, channel: HELPDESK, label: 'Take over' });
    expect(pressed).toMatchObject({ outcome: 'acknowledged', problem: null });
    expect(slack.heard()).toMatchObject({
      desk: { kind: 'pressed', verb: 'take_over', about: 'tck-1', trigger: pressed.triggerId },
    });
  });

  it('a command, which is not answered in the channel', async () => {
    const run = await control().slash({ user: ANN, channel: HELPDESK, command: '/callout', text: 'health' });
    expect(run).toMatchObject({ outcome: 'acknowledged', answer: null });
    expect(slack.heard()).toMatchObject({ desk: { kind: 'commanded', text: 'health', trigger: run.triggerId } });
  });

  it('a form that they send, which closes it', async () => {
    await openForm();
    const sent = await control().submitView({ user: ANN, values: { Reason: 'Moved away' } });
    expect(sent).toMatchObject({ outcome: 'closed', problem: null });
    expect(slack.heard()).toEqual({
      kind: 'desk',
      desk: { kind: 'submitted', form: 'cancel_ticket', about: 'tck-1', spot: null, values: { reason: 'Moved away' } },
    });
  });

  it('a form that they close, which means nothing', async () => {
    const { triggerId } = await control().slash({ user: ANN, channel: HELPDESK, command: '/callout', text: 'x' });
    const view = { ...renderForm(aDeskForm, null), notify_on_close: true };
    await client().views.open({ trigger_id: triggerId, view });
    expect(await control().closeView({ user: ANN })).toMatchObject({ notified: true });
    expect(slack.kept.at(-1)?.raw).toMatchObject({ type: 'view_closed' });
    expect(slack.heard()).toBeUndefined();
  });

  it('their overview that they open', async () => {
    await control().openHome({ user: ANN });
    await slack.settled();
    expect(slack.heard()).toEqual({ kind: 'desk', desk: { kind: 'opened_home' } });
  });

  it('what nobody has heard of yet', async () => {
    await control().injectEvent({ event: { type: 'hologram_shared', hologram: [{}] } });
    await slack.settled();
    expect(slack.kept.at(-1)?.raw).toMatchObject({ event: { type: 'hologram_shared' } });
    expect(await control().shortcut({ user: ANN, callbackId: 'from-the-future' })).toMatchObject({ problem: null });
    expect(slack.refused).toEqual([]);
  });

  it('the same event however often, under one name', async () => {
    const { eventIds } = await control().postMessage({ user: ANN, channel: HELPDESK, text: 'once' });
    await slack.settled();
    await control().repeatEvent({ eventId: eventIds[0] ?? '', times: 3 });
    const times = async () => (await control().deliveries({ eventId: eventIds[0] ?? '' })).length;
    for (let { seq } = await control().settings(); (await times()) < 4; )
      ({ seq } = await control().waitForChange({ after: seq, timeoutMs: 200 }));
    const names = slack.kept.map(({ platformId }) => platformId).filter((name) => name === eventIds[0]);
    expect(names).toHaveLength(4);
  });

  it('and each is answered within a fraction of the three seconds', async () => {
    await control().postMessage({ user: ANN, channel: HELPDESK, text: 'hi' });
    await slack.settled();
    for (const { tookMs, outcome } of await control().deliveries()) {
      expect(outcome).toBe('ok');
      expect(tookMs).toBeLessThan(1_500);
    }
  });
});

describe('what can not be kept', () => {
  it('is brought again by Slack when it is an event', async () => {
    slack.failNext(2);
    const { eventIds } = await control().postMessage({ user: ANN, channel: HELPDESK, text: 'hi' });
    await slack.settled();
    expect(slack.kept.map(({ platformId }) => platformId)).toEqual(expect.arrayContaining(eventIds));
    expect(slack.refused).toEqual(['unavailable', 'unavailable']);
  });

  it('is let go when no database will ever take it', async () => {
    slack.inbox = { put: () => Promise.reject(new UnstorableUpdate('megabytes')) };
    await control().postMessage({ user: ANN, channel: HELPDESK, text: 'hi' });
    await slack.settled();
    expect(slack.refused).toEqual(['unstorable']);
  });

  it.each([
    ['nothing was stored', () => Promise.reject(new InboxBusy('full')), NOT_KEPT_WORDS.nothingDone],
    ['nobody knows', () => Promise.reject(new Error('connection lost')), NOT_KEPT_WORDS.maybeDone],
    ['the database hangs', hang, NOT_KEPT_WORDS.maybeDone],
  ])('is told honestly to whoever did it: %s', async (_, put, words) => {
    await openForm();
    await postCard();
    await slack.settled();
    slack.inbox = { put };

    const run = await control().slash({ user: ANN, channel: HELPDESK, command: '/callout', text: 'health' });
    expect(run).toMatchObject({ answer: { responseType: 'ephemeral', text: words } });

    const sent = await control().submitView({ user: ANN, values: { Reason: 'Moved away' } });
    expect(sent).toMatchObject({ outcome: 'errors', errors: { reason: words } });

    const { seq } = await control().settings();
    const pressed = await control().press({ user: ANN, channel: HELPDESK, label: 'Take over' });
    expect(pressed).toMatchObject({ outcome: 'failed', problem: 'dispatch_failed' });
    const told = await control().waitForEphemeral(ANN, ({ text }) => text === words, { after: seq });
    expect(told).toMatchObject({ via: 'response_url', channel: HELPDESK });

    for (const { tookMs } of await control().deliveries()) expect(tookMs).toBeLessThan(3_000);
  });
});

describe('whoever is not Slack', () => {
  const EVENT = '{"type":"event_callback","event_id":"Ev1","event":{"type":"message"}}';

  it.each([
    ['missing', 401, 'unsigned'],
    ['wrong', 401, 'unsigned'],
    ['stale', 401, 'stale'],
  ] as const)('is turned away: signature %s', async (signature, status, why) => {
    expect(await control().postRaw({ to: 'events', body: EVENT, signature })).toMatchObject({ status });
    expect(slack.refused).toEqual([why]);
    expect(slack.kept).toEqual([]);
  });

  it.each(['interactivity', 'commands'] as const)('is turned away at %s too', async (to) => {
    const body = new URLSearchParams({ payload: '{}', command: '/callout', trigger_id: '1', user_id: ANN }).toString();
    for (const signature of ['missing', 'wrong', 'stale'] as const) {
      expect(await control().postRaw({ to, body, signature })).toMatchObject({ status: 401 });
    }
    expect(slack.kept).toEqual([]);
  });

  it('gets nowhere with a signature of other bytes, another moment, or another form', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const sign = (body: string, time: number | string) =>
      `v0=${createHmac('sha256', slack.emulator.signingSecret).update(`v0:${time}:${body}`).digest('hex')}`;
    const post = async (signature: string, time: string) => {
      const headers = {
        'content-type': 'application/json',
        'x-slack-signature': signature,
        'x-slack-request-timestamp': time,
      };
      return (await fetch(`${slack.url}/webhooks/slack/events`, { method: 'POST', headers, body: EVENT })).status;
    };
    expect(await post(sign(EVENT, now), `${now}`)).toBe(200);
    expect(await post(sign(`${EVENT} `, now), `${now}`)).toBe(401);
    expect(await post(sign(EVENT, now), `${now - 1}`)).toBe(401);
    expect(await post(sign(EVENT, now).toUpperCase(), `${now}`)).toBe(401);
    expect(await post(sign(EVENT, now).slice(0, -2), `${now}`)).toBe(401);
    expect(await post(sign(EVENT, now + 400), `${now + 400}`)).toBe(401);
    expect(await post(sign(EVENT, 'soon'), 'soon')).toBe(401);
    expect(slack.kept).toHaveLength(1);
  });

  it('does not get its megabytes read', async () => {
    const body = `{"x":"${'x'.repeat(3_000_000)}"}`;
    // The connection may break before all of it was sent.
    const answer = await control()
      .postRaw({ to: 'events', body, signature: 'missing' })
      .catch(() => ({ status: 401 }));
    expect(answer.status).toBe(401);
    expect(slack.refused).toEqual(['unsigned']);
  });
});

describe('bad input with a right signature', () => {
  it.each([
    ['events', 'no json', 400, 'malformed'],
    ['events', '', 400, 'malformed'],
    ['events', '[]', 400, 'malformed'],
    ['events', 'null', 400, 'malformed'],
    ['events', '{"type":"event_callback"}', 400, 'malformed'],
    ['events', `{"event_id":${'['.repeat(300_000)}`, 400, 'malformed'],
    ['events', `{"event_id":"${'x'.repeat(2_000_000)}"}`, 413, 'too_large'],
    ['interactivity', 'payload=no+json', 400, 'malformed'],
    ['interactivity', 'nothing=1', 400, 'malformed'],
    ['commands', 'text=help', 400, 'malformed'],
    ['commands', '', 400, 'malformed'],
  ] as const)('is turned away and counted, at %s (%#)', async (to, body, status, why) => {
    expect(await control().postRaw({ to, body })).toMatchObject({ status });
    expect(slack.refused).toEqual([why]);
    expect(slack.kept).toEqual([]);
  });

  it.each([
    ['events', 'text/plain'],
    ['events', 'application/x-www-form-urlencoded'],
    ['events', 'multipart/form-data'],
    ['commands', 'application/json'],
    ['interactivity', 'application/json'],
  ] as const)('is turned away and counted: %s as %s', async (to, contentType) => {
    expect(await control().postRaw({ to, body: '{"a":1}', contentType })).toMatchObject({ status: 415 });
    expect(slack.refused).toEqual(['content_type']);
  });

  it('by another method finds nothing there', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      expect((await fetch(`${slack.url}/webhooks/slack/events`, { method })).status).toBe(404);
    }
  });
});

describe('what Slack asks about ourselves', () => {
  it('is answered: whether the address is ours', async () => {
    expect(await control().verifyEventsUrl()).toEqual({ verified: true });
    expect(slack.kept).toEqual([]);
  });

  it.each(['interactivity', 'commands'] as const)(
    'is answered: whether the certificate is good, unsigned, at %s',
    async (to) => {
      const check = { to, body: 'token=abc&ssl_check=1', signature: 'missing' } as const;
      expect(await control().postRaw(check)).toMatchObject({ status: 200 });
      expect(slack.kept).toEqual([]);
      expect(slack.refused).toEqual([]);
    },
  );

  it('lets nobody in who only says so', async () => {
    const body = `ssl_check=1&payload=${'x'.repeat(1_000)}`;
    expect(await control().postRaw({ to: 'interactivity', body, signature: 'missing' })).toMatchObject({ status: 401 });
  });
});
