import * as fc from 'fast-check';
import type { Inbound } from '../../core/dialogue/inbound.ts';
import { DESK_VERBS } from '../../core/desk/desk-verb.ts';
import { readIncomingPayload } from './incoming-payload.ts';
import { parsePayload } from './parse-payload.ts';

const ROOMS = new Set(['C0HELPDESK']);

/** What reads an inbound relies on: checked by hand, so that a lie of the parser's types shows. */
const isSound = ({ channel, sender, input, receivedAt }: Inbound): boolean => {
  if (channel !== 'slack' || receivedAt !== 7 || sender.language !== null) return false;
  if (typeof sender.address !== 'string' || sender.address === '' || typeof sender.name !== 'string') return false;
  if (input.kind === 'text' || input.kind === 'edit') return typeof input.text === 'string';
  if (input.kind === 'tap') return Number.isInteger(input.choice) && input.tapRef !== '';
  if (input.kind === 'media') return input.media.every(({ source, bytes }) => source !== '' && (bytes ?? 0) >= 0);
  if (input.kind === 'command' || input.kind === 'unsupported') return true;
  return input.kind === 'desk' && isSoundAtDesk(input.desk);
};

const isSoundAtDesk = (desk: Extract<Inbound['input'], { kind: 'desk' }>['desk']): boolean => {
  switch (desk.kind) {
    case 'wrote':
      return desk.spot.thread !== null && desk.ref !== '' && Number.isFinite(desk.at) && desk.files >= 0;
    case 'rewrote':
    case 'took_back':
      return desk.spot.place === 'C0HELPDESK' && desk.ref !== '';
    case 'pressed':
      return DESK_VERBS.includes(desk.verb) && typeof desk.about === 'string' && Number.isFinite(desk.at);
    case 'submitted':
      return Object.values(desk.values).every((value) => typeof value === 'string' && value !== '');
    case 'commanded':
      return typeof desk.text === 'string';
    case 'opened_home':
      return true;
  }
};

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(null, '', [], {}, 1e300, -1, 0.5, '1', true, { id: {} }, { elements: [{}] }),
);

/** Right in most places, so that the parser gets deep enough to stumble. */
const mostly = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: hostile });

const some = (shape: Record<string, fc.Arbitrary<unknown>>) => fc.record(shape, { requiredKeys: [] });

const ts = mostly(fc.constantFrom('1763740800.000200', '1763740805.000300', '0.1', 'soon', '99999999999999.1'));
const user = mostly(fc.constantFrom('U0ANN', 'U0BEN', 'USLACKBOT'));
const channel = mostly(fc.constantFrom('C0HELPDESK', 'C0HELPDESK', 'C0RANDOM', 'D0ANN'));
const text = mostly(
  fc.oneof(
    fc.string(),
    fc.constantFrom('<@U1>', '<a|b|c>', '<<>>', ':tv:', '&amp;lt;', ' /start x', '<!date^1|', '<|>'),
  ),
);
const blocks = mostly(
  fc.array(
    some({
      elements: mostly(
        fc.array(
          some({
            type: mostly(fc.constant('emoji')),
            name: mostly(fc.constantFrom('tv', '__proto__')),
            unicode: mostly(fc.constantFrom('1f4fa', 'd83d', 'ffffff', 'zz', '')),
            skin_tone: mostly(fc.integer()),
          }),
        ),
      ),
    }),
  ),
);
const files = mostly(
  fc.array(some({ id: mostly(fc.string()), mimetype: mostly(fc.string()), size: mostly(fc.integer()) }), {
    maxLength: 3,
  }),
);
const message = {
  user,
  text,
  ts,
  thread_ts: ts,
  blocks,
  files,
  bot_id: hostile,
  subtype: mostly(fc.constant('file_share')),
};
const event = mostly(
  some({
    ...message,
    type: mostly(fc.constantFrom('message', 'message', 'app_home_opened', 'reaction_added')),
    subtype: mostly(fc.constantFrom(undefined, 'message_changed', 'message_deleted', 'thread_broadcast')),
    channel,
    channel_type: mostly(fc.constantFrom('im', 'channel')),
    message: mostly(some(message)),
    previous_message: mostly(some(message)),
    tab: mostly(fc.constant('home')),
    bot_id: fc.constant(undefined),
  }),
);
const action = some({
  action_id: mostly(fc.constantFrom('desk:own:1', 'pick:assign:t', 'choice:1', 'desk:made_up:1', 'desk:')),
  value: mostly(fc.constantFrom('t1', 'abcdefghij0123456789:3', 'x:1')),
  selected_option: mostly(some({ value: mostly(fc.string()) })),
  action_ts: ts,
});
const view = mostly(
  some({
    id: mostly(fc.string()),
    callback_id: mostly(fc.constantFrom('assign', 'toString', '__proto__')),
    private_metadata: mostly(fc.constantFrom('{"about":"t1"}', '{"about":1}', 'null', '{', '{"about":"t","spot":{}}')),
    state: mostly(
      some({ values: mostly(fc.dictionary(fc.string(), some({ answer: mostly(some({ value: text })) }))) }),
    ),
  }),
);
const payload = fc
  .tuple(
    some({
      type: mostly(fc.constantFrom('event_callback', 'event_callback', 'block_actions', 'view_submission')),
      event_id: mostly(fc.string()),
      event,
      user: mostly(some({ id: user, username: text, name: text })),
      channel: mostly(some({ id: channel })),
      container: mostly(some({ channel_id: channel, message_ts: ts, thread_ts: ts })),
      actions: mostly(fc.array(action, { maxLength: 2 })),
      view,
      trigger_id: mostly(fc.string()),
      command: fc.option(mostly(fc.constantFrom('/callout', '/other')), { nil: undefined, freq: 8 }),
      user_id: user,
      channel_id: channel,
      text,
    }),
    hostile,
  )
  .map(([right, wrong]) => (typeof wrong === 'object' && wrong !== null ? { ...wrong, ...right } : right))
  // As it comes from the wire or from the inbox: `__proto__` is a key like any other there.
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('whatever JSON comes in from Slack', () => {
  it('is understood soundly or not at all, and never breaks the parser', () => {
    const understood = new Set<string>();
    fc.assert(
      fc.property(payload, (raw) => {
        const inbound = parsePayload(ROOMS, raw, 7);
        if (inbound) understood.add(inbound.input.kind === 'desk' ? inbound.input.desk.kind : inbound.input.kind);
        return inbound === null || isSound(inbound);
      }),
      { numRuns: 1_200 },
    );
    // Or the property would say nothing about what gets through.
    expect(understood.size).toBeGreaterThan(7);
  });

  it('has a name of its own, or none', () => {
    fc.assert(
      fc.property(fc.oneof(payload, hostile), (raw) => {
        const kept = readIncomingPayload(raw, 'trace');
        expect(kept?.platformId).not.toBe('');
        expect(kept?.conversationKey ?? 'slack:none').toMatch(/^slack:./s);
      }),
      { numRuns: 500 },
    );
  });
});
