import type { WebClient } from '@slack/web-api';
import { type SlackEmulator, startSlackEmulator } from './start-slack-emulator.ts';
import { refusalOf, webClient } from './test/refusal-of.ts';

const desk = 'C0HELPDESK';
let emulator: SlackEmulator;
let slack: WebClient;

beforeAll(async () => {
  emulator = await startSlackEmulator();
  slack = webClient(emulator);
  await emulator.control.createChannel({ id: desk, name: 'helpdesk' });
});

afterAll(() => emulator.close());

type Json = Record<string, unknown>;
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (more: Json = {}) => ({ type: 'section', text: mrkdwn('words'), ...more });
const button = (more: Json = {}) => ({ type: 'button', text: plain('Take over'), action_id: 'take', ...more });
const actions = (...elements: Json[]) => ({ type: 'actions', elements });
const option = (value: string, more: Json = {}) => ({ text: plain(value), value, ...more });
const options = (count: number) => Array.from({ length: count }, (_, index) => option(`o${index}`));
const select = (more: Json) => ({ type: 'static_select', action_id: 's', ...more });
const input = (element: Json) => ({ type: 'input', label: plain('What'), element });
const confirm = (more: Json = {}) => ({
  title: plain('Sure?'),
  text: mrkdwn('Really *sure*?'),
  confirm: plain('Yes'),
  deny: plain('No'),
  ...more,
});

const post = (blocks: unknown) => slack.apiCall('chat.postMessage', { channel: desk, text: 'fallback', blocks });

test.each<[string, Json[]]>([
  ['everything at its limit', [section({ text: mrkdwn('x'.repeat(3_000)), block_id: 'b'.repeat(255) })]],
  ['ten fields', [{ type: 'section', fields: Array.from({ length: 10 }, () => mrkdwn('y'.repeat(2_000))) }]],
  ['fifty blocks', Array.from({ length: 50 }, () => ({ type: 'divider' }))],
  [
    'a button with all it may have',
    [actions(button({ value: 'v'.repeat(2_000), url: 'https://example.com', style: 'danger', confirm: confirm() }))],
  ],
  ['a menu of a hundred', [section({ accessory: select({ options: options(100), initial_option: option('o7') }) })]],
  ['a menu in groups', [actions(select({ option_groups: [{ label: plain('G'), options: options(2) }] }))]],
  ['an overflow menu', [section({ accessory: { type: 'overflow', action_id: 'o', options: options(5) } })]],
  [
    'context, header, image',
    [
      { type: 'header', text: plain('h'.repeat(150)) },
      { type: 'context', elements: [mrkdwn('now'), { type: 'image', image_url: 'https://a.b/c.png', alt_text: 'c' }] },
      { type: 'image', image_url: 'https://a.b/c.png', alt_text: 'c', title: plain('t') },
    ],
  ],
  ['an input in a message', [input({ type: 'plain_text_input', action_id: 'i', max_length: 3_000 })]],
])('a message may hold %s', async (_what, blocks) => {
  await expect(post(blocks)).resolves.toMatchObject({ ok: true });
});

test.each<[string, unknown, string]>([
  [
    '51 blocks',
    Array.from({ length: 51 }, () => ({ type: 'divider' })),
    'no more than 50 items allowed [json-pointer:/blocks]',
  ],
  [
    '3001 characters',
    [section({ text: mrkdwn('x'.repeat(3_001)) })],
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'no characters',
    [section({ text: mrkdwn('') })],
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  ],
  ['a section of nothing', [{ type: 'section' }], 'must define either `text` or `fields` [json-pointer:/blocks/0]'],
  [
    'eleven fields',
    [{ type: 'section', fields: Array(11).fill(mrkdwn('f')) }],
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'a long field',
    [{ type: 'section', fields: [mrkdwn('f'.repeat(2_001))] }],
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    'a formatted header',
    [{ type: 'header', text: mrkdwn('h') }],
    'must be one of: plain_text [json-pointer:/blocks/0/text/type]',
  ],
  [
    'a long header',
    [{ type: 'header', text: plain('h'.repeat(151)) }],
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    '26 buttons',
    [actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `a${n}` })))],
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'a long button',
    [actions(button({ text: plain('b'.repeat(76)) }))],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    'a long value',
    [actions(button({ value: 'v'.repeat(2_001) }))],
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'an empty address',
    [actions(button({ url: '' }))],
    'must be more than 0 characters [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    'a text where an object belongs',
    [section({ text: 'words' })],
    'must provide an object [json-pointer:/blocks/0/text]',
  ],
  [
    'a number for an id',
    [actions(button({ action_id: 7 }))],
    'must provide a string [json-pointer:/blocks/0/elements/0/action_id]',
  ],
  ['an unknown block', [{ type: 'banner' }], 'unsupported type: banner [json-pointer:/blocks/0/type]'],
  [
    'an unknown element',
    [actions({ type: 'slider' })],
    'unsupported type: slider [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'outside data',
    [actions({ type: 'external_select' })],
    'unsupported type: external_select [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'an input among buttons',
    [actions({ type: 'plain_text_input' })],
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'a field that is unknown',
    [section({ colour: 'red' })],
    'invalid additional property: colour [json-pointer:/blocks/0]',
  ],
  [
    'two blocks of one name',
    [section({ block_id: 'b' }), section({ block_id: 'b' })],
    '`block_id` "b" already exists [json-pointer:/blocks/1/block_id]',
  ],
  [
    'two buttons of one name',
    [actions(button(), button())],
    '`action_id` "take" already exists in this block [json-pointer:/blocks/0]',
  ],
  [
    '101 options',
    [actions(select({ options: options(101) }))],
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'a long option',
    [actions(select({ options: [option('v', { text: plain('t'.repeat(76)) })] }))],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
  ],
  [
    'a long option value',
    [actions(select({ options: [option('v', { value: 'v'.repeat(151) })] }))],
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
  ],
  [
    'a first choice that is no choice',
    [actions(select({ options: options(2), initial_option: option('x') }))],
    'must be one of the provided options [json-pointer:/blocks/0/elements/0/initial_option]',
  ],
  [
    'six in an overflow menu',
    [section({ accessory: { type: 'overflow', options: options(6) } })],
    'no more than 5 items allowed [json-pointer:/blocks/0/accessory/options]',
  ],
  [
    'eleven radio buttons',
    [actions({ type: 'radio_buttons', options: options(11) })],
    'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'a long question',
    [actions(button({ confirm: confirm({ title: plain('q'.repeat(101)) }) }))],
    'must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]',
  ],
  [
    'a long yes',
    [actions(button({ confirm: confirm({ confirm: plain('y'.repeat(31)) }) }))],
    'must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/confirm/text]',
  ],
  [
    'eleven in a context',
    [{ type: 'context', elements: Array(11).fill(mrkdwn('c')) }],
    'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  ],
])('a message with %s is refused, and Slack says where', async (_what, blocks, message) => {
  const refusal = await refusalOf(post(blocks));
  expect(refusal.error).toBe('invalid_blocks');
  expect(refusal.messages).toContain(`[ERROR] ${message}`);
});

test('blocks that are no list at all are another mistake', async () => {
  expect((await refusalOf(post({ type: 'divider' }))).error).toBe('invalid_blocks_format');
  expect((await refusalOf(post('[{'))).error).toBe('invalid_blocks_format');
});
