import { readFileSync } from 'node:fs';
import type { Inbound } from '../../core/dialogue/inbound.ts';
import { readIncomingPayload } from './incoming-payload.ts';
import { parsePayload } from './parse-payload.ts';

const ROOMS = new Set(['C0HELPDESK', 'C0MANAGERS']);
const THREAD = '1763740800.000200';
const SPOT = { place: 'C0HELPDESK', thread: THREAD };
const REF = '1763740805.000300';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));

const parse = (name: string): Inbound | null => parsePayload(ROOMS, fixture(name), 7);
const inputOf = (name: string) => parse(name)?.input;

describe('What a colleague does at the desk', () => {
  it.each([
    [
      'message-in-thread',
      {
        kind: 'wrote',
        spot: SPOT,
        ref: REF,
        text: 'She is at home (https://example.org/a?b=1&c=2) & waits <now>, says @U0BEN',
        files: 0,
        at: 1_763_740_805_000.3,
      },
    ],
    [
      'message-with-emoji',
      {
        kind: 'wrote',
        spot: SPOT,
        ref: REF,
        text: '👋🏼 Hello 📺 AB:100:X :made_up:',
        files: 0,
        at: 1_763_740_805_000.3,
      },
    ],
    ['message-with-files', { kind: 'wrote', spot: SPOT, ref: REF, text: '', files: 2, at: 1_763_740_805_000.3 }],
    [
      'thread-broadcast',
      { kind: 'wrote', spot: SPOT, ref: REF, text: 'For everybody', files: 0, at: 1_763_740_805_000.3 },
    ],
    ['message-changed', { kind: 'rewrote', spot: SPOT, ref: REF, text: 'She is out', at: 1_763_740_805_000.3 }],
    ['message-deleted', { kind: 'took_back', spot: SPOT, ref: REF }],
    ['home-opened', { kind: 'opened_home' }],
    [
      'slash-command',
      {
        kind: 'commanded',
        text: 'search  fridge & co',
        spot: { place: 'C0RANDOM', thread: null },
        trigger: '9912345.1243.f09',
      },
    ],
    [
      'form-submitted',
      {
        kind: 'submitted',
        form: 'assign',
        about: 'tck-1',
        spot: { place: 'C0HELPDESK', thread: null },
        values: { expert: 'exp-7', reason: 'She was there before' },
      },
    ],
  ])('is understood: %s', (name, desk) => {
    expect(parse(name)).toMatchObject({
      channel: 'slack',
      sender: { address: 'U0ANN', language: null },
      receivedAt: 7,
    });
    expect(inputOf(name)).toEqual({ kind: 'desk', desk });
  });

  it.each([
    ['press-on-parent', 'take_over', { place: 'C0HELPDESK', thread: null }],
    ['press-on-answered-parent', 'take_over', { place: 'C0HELPDESK', thread: null }],
    ['press-in-thread', 'undo', SPOT],
    ['press-at-home', 'refresh_home', null],
  ])('is understood with where they saw it: %s', (name, verb, spot) => {
    const about = name === 'press-at-home' ? 'per-1' : 'tck-1';
    expect(inputOf(name)).toMatchObject({
      kind: 'desk',
      desk: { kind: 'pressed', verb, about, value: null, spot, at: 1_763_740_820_123.456 },
    });
  });

  it('without Slack’s own time counts as late as it came, so that it makes no note older than itself', () => {
    const press = { ...(fixture('press-on-parent') as Record<string, unknown>) };
    press['actions'] = [{ action_id: 'desk:take_over:0', value: 'tck-1' }];
    expect(parsePayload(ROOMS, press, 7)?.input).toMatchObject({ desk: { verb: 'take_over', at: 7 } });
  });

  it('on words that only they see says so, since nothing brings those up to date', () => {
    const press = fixture('press-in-thread') as Record<string, unknown>;
    const container = { ...(press['container'] as object), is_ephemeral: true };
    expect(parsePayload(ROOMS, { ...press, container }, 7)?.input).toMatchObject({ desk: { inWhisper: true } });
    expect(inputOf('press-in-thread')).not.toHaveProperty('desk.inWhisper');
  });

  it('comes with what was picked from a list', () => {
    expect(inputOf('pick-in-list')).toMatchObject({ desk: { verb: 'ask_expert', about: 'tck-1', value: 'exp-7' } });
  });

  it('can open a form as long as Slack lets it', () => {
    expect(inputOf('press-on-parent')).toMatchObject({ desk: { trigger: '9912345.1234.f00' } });
  });
});

describe('What somebody says in their own chat with us', () => {
  it.each([
    ['chat-text', { kind: 'text', text: 'The fridge hums & leaks' }],
    ['chat-command', { kind: 'command', name: 'start', args: 'J4-kx_9' }],
    ['chat-edited', { kind: 'edit', text: 'The freezer' }],
    ['tap-in-chat', { kind: 'tap', messageId: 'abcDEF0123456789wxyz', choice: 1, tapRef: 'D0ANN:1763740820.123456' }],
  ])('is understood: %s', (name, input) => expect(inputOf(name)).toEqual(input));

  it('may be a file, which is always named the same', () => {
    const media = { kind: 'video', source: 'F03', bytes: 5_000 };
    expect(inputOf('chat-file')).toMatchObject({ kind: 'media', caption: 'look', media: [media] });
    expect(inputOf('chat-file')).toEqual(inputOf('chat-file'));
  });

  it('comes with their name where Slack gives it, and with their id where not', () => {
    expect(parse('chat-text')?.sender.name).toBe('Ann Agent');
    expect(parse('chat-command')?.sender.name).toBe('U0ANN');
    expect(parse('press-on-parent')?.sender.name).toBe('ann');
    expect(parse('slash-command')?.sender.name).toBe('ann');
  });
});

describe('What is nobody’s words to us', () => {
  it.each([
    'message-in-channel',
    'message-elsewhere',
    'message-of-a-bot',
    'message-of-slackbot',
    'own-message',
    'joined-channel',
    'app-mention',
    'reaction',
    'link-unfolded',
    'parent-deleted',
    'messages-tab-opened',
    'chat-deleted',
    'something-newer-than-us',
    'press-on-foreign-button',
    'link-followed',
    'form-closed',
    'command-of-another-app',
  ])('is kept and means nothing: %s', (name) => {
    expect(parse(name)).toBeNull();
    expect(readIncomingPayload(fixture(name), 'trace')).not.toBeNull();
  });
});

describe('The inbox', () => {
  it.each([
    ['message-in-thread', 'Ev0PV52K201', 'slack:U0ANN'],
    ['message-changed', 'Ev0PV52K205', 'slack:U0ANN'],
    ['message-deleted', 'Ev0PV52K207', 'slack:U0ANN'],
    ['message-of-a-bot', 'Ev0PV52K211', 'slack:C0HELPDESK'],
    ['press-on-parent', '9912345.1234.f00', 'slack:U0ANN'],
    ['form-submitted', '9912345.1242.f08', 'slack:U0ANN'],
    ['form-closed', 'V0FORM:1763740823.xyz:closed', 'slack:U0ANN'],
    ['slash-command', '9912345.1243.f09', 'slack:U0ANN'],
  ])('names %s as Slack does, and puts it behind what the same person did before', (name, platformId, key) => {
    const raw = fixture(name);
    expect(readIncomingPayload(raw, 'trace')).toEqual({
      channel: 'slack',
      platformId,
      conversationKey: key,
      raw,
      traceId: 'trace',
    });
  });

  it.each([null, 1, 'x', [], {}, { type: 'event_callback' }, { type: 'block_actions' }, { trigger_id: '1' }])(
    'has no name for %j',
    (raw) => expect(readIncomingPayload(raw, 'trace')).toBeNull(),
  );
});
