import * as fc from 'fast-check';
import type { Choice, Message } from '../../core/dialogue/message.ts';
import { readButton } from './button-data.ts';
import { telegramCapabilities } from './capabilities.ts';
import { fitsWithin, renderMessage, type RenderedMessage } from './render-message.ts';

const ID = 'h3JkQ9ZpLw2xVbN8sTqE';
const LIMIT = telegramCapabilities.textLimit;
const choice = (label: string): Choice => ({ label, action: { do: 'show', what: 'menu' } });
const render = (message: Message, limit = LIMIT): RenderedMessage => renderMessage(ID, message, limit);

const rows = ({ keyboard }: RenderedMessage): ReadonlyArray<readonly Record<string, unknown>[]> => {
  if (!keyboard) return [];
  return 'keyboard' in keyboard
    ? keyboard.keyboard.map((row) =>
        row.map((button) => (typeof button === 'string' ? { text: button } : { ...button })),
      )
    : keyboard.inline_keyboard.map((row) => row.map((button) => ({ ...button })));
};
const labels = (rendered: RenderedMessage): unknown[] =>
  rows(rendered)
    .flat()
    .map(({ text }) => text);
const tapsOf = (rendered: RenderedMessage) =>
  rows(rendered)
    .flat()
    .flatMap(({ callback_data: data }) => (typeof data === 'string' ? [readButton(data)] : []));

describe('a message on Telegram', () => {
  it('shows its title in bold above its body, as entities and not as markup', () => {
    const { text, entities } = render({ title: 'A <b>*bold*</b> name 📺', body: '_as_ it is' });
    expect(text).toBe('A <b>*bold*</b> name 📺\n_as_ it is');
    expect(entities).toEqual([{ type: 'bold', offset: 0, length: 'A <b>*bold*</b> name 📺'.length }]);
  });

  it('is cut within its limit and never inside a character', () => {
    const { text } = render({ body: '📺'.repeat(3_000) });
    expect(text.length).toBeLessThanOrEqual(LIMIT);
    expect(text.slice(0, -1)).toBe('📺'.repeat((text.length - 1) / 2));
  });

  it('carries half an emoji as a replacement character, because Telegram refuses it', () => {
    expect(render({ body: 'broken \uD83D here' }).text).toBe('broken \uFFFD here');
  });

  it('gives every choice and way out a button that carries its number and nothing else', () => {
    const rendered = render({ body: 'Which?', choices: [choice('TV'), choice('Fridge')], footer: [choice('Back')] });
    expect(labels(rendered)).toEqual(['TV', 'Fridge', 'Back']);
    expect(tapsOf(rendered)).toEqual([0, 1, 2].map((number) => ({ messageId: ID, choice: number })));
  });

  it('counts on where a card says so', () => {
    const rendered = render({ body: 'Now', choices: [choice('a')], footer: [choice('b')], firstChoice: 40 });
    expect(tapsOf(rendered).map((tap) => tap?.choice)).toEqual([40, 41]);
  });

  it('puts as many buttons in a row as it was told, and the ways out below', () => {
    const stars = ['1', '2', '3', '4', '5'].map(choice);
    const rendered = render({ body: 'How was it?', choices: stars, columns: 5, footer: [choice('Skip')] });
    expect(rows(rendered).map((row) => row.length)).toEqual([5, 1]);
  });

  it('shortens a label that no phone could show and numbers a blank one, instead of being refused', () => {
    const [long, blank] = labels(render({ body: 'Which?', choices: [choice('📺'.repeat(60)), choice('  ')] }));
    expect(String(long).length).toBeLessThanOrEqual(64);
    expect(blank).toBe('2');
  });

  it('keeps the ways out where there are more choices than buttons', () => {
    const many = Array.from({ length: 120 }, (_, index) => choice(`c${index}`));
    const rendered = render({ body: 'Which?', choices: many, footer: [choice('Back')] });
    expect(rows(rendered).flat()).toHaveLength(100);
    expect(tapsOf(rendered).at(-1)?.choice).toBe(120);
  });

  it('asks for a place with a reply keyboard, whose other keys are whole words', () => {
    const long = 'Take the address where you were the last time, '.repeat(2).trim();
    const rendered = render({ body: 'Where?', ask: { what: 'location', label: 'Here' }, footer: [choice(long)] });
    expect(rows(rendered).flat()).toEqual([{ text: 'Here', request_location: true }, { text: long }]);
    expect(rendered.canBeEdited).toBe(false);
  });

  it('asks for a contact in the same way', () => {
    const rendered = render({ body: 'Your number?', ask: { what: 'contact', label: 'My number' } });
    expect(rows(rendered)).toEqual([[{ text: 'My number', request_contact: true }]]);
  });
});

const withLink = (url: string, more: Partial<Message> = {}): RenderedMessage =>
  render({ body: 'See', links: [{ label: 'Map', url }], ...more });

describe('a link', () => {
  it.each(['https://example.org/a?b=1', 'http://127.0.0.1:3000/t/x', 'tg://user?id=1'])('%s is a button', (url) => {
    expect(rows(withLink(url)).flat()).toEqual([{ text: 'Map', url }]);
    expect(withLink(url).text).toBe('See');
  });

  it.each([
    ['http://localhost:3000/t/x', 'See\nMap: http://localhost:3000/t/x'],
    ['https://[::1]/t', 'See\nMap: https://[::1]/t'],
    ['tel:+4940123456', 'See\nMap: +4940123456'],
    ['mailto:help@example.org', 'See\nMap: help@example.org'],
    ['javascript:alert(1)', 'See\nMap: javascript:alert(1)'],
    ['https://user@example.org/', 'See\nMap: https://user@example.org/'],
    ['no address', 'See\nMap: no address'],
  ])('%s would fail the whole message as a button and stays in the text', (url, text) => {
    expect(withLink(url).text).toBe(text);
    expect(rows(withLink(url))).toEqual([]);
  });

  it('stays in the text where a reply keyboard takes the place of the buttons', () => {
    const { text } = withLink('https://example.org/', { ask: { what: 'location', label: 'Here' } });
    expect(text).toBe('See\nMap: https://example.org/');
  });

  it('survives where the words before it have to be cut', () => {
    const { text } = withLink('tel:+4940123456', { body: 'x'.repeat(5_000) });
    expect(text).toHaveLength(LIMIT);
    expect(text.endsWith('…\nMap: +4940123456')).toBe(true);
  });
});

const plain = (text: string): string => text.replaceAll(/\p{Surrogate}|\uFFFD/gu, '');

describe('every message', () => {
  const words = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('📺', '\uD83D', 'ب')) });
  const choices = fc.array(words.map(choice), { maxLength: 130 });
  const message: fc.Arbitrary<Message> = fc
    .record({
      title: words,
      body: fc.oneof(
        words,
        words.map((text) => text.repeat(900)),
      ),
      choices,
      footer: fc.array(words.map(choice), { maxLength: 4 }),
      links: fc.array(fc.record({ label: words, url: fc.oneof(fc.webUrl(), words) }), { maxLength: 4 }),
    })
    .map((parts): Message => parts);

  it('keeps within what Telegram takes: length, whole characters, labels, button data, number of buttons', () => {
    fc.assert(
      fc.property(message, fc.constantFrom(1_024, 4_096), (said, limit) => {
        const rendered = render(said, limit);
        const buttons = rows(rendered).flat();
        expect(rendered.text.length).toBeLessThanOrEqual(limit);
        expect(`${rendered.text}${buttons.map(({ text }) => String(text)).join('')}`).not.toMatch(/\p{Surrogate}/u);
        expect(buttons.length).toBeLessThanOrEqual(100);
        for (const { text, callback_data: data } of buttons) {
          expect(String(text).trim()).not.toBe('');
          expect(String(text).length).toBeLessThanOrEqual(64);
          expect(Buffer.byteLength(typeof data === 'string' ? data : '')).toBeLessThanOrEqual(64);
        }
        for (const { offset, length } of rendered.entities) {
          expect(offset + length).toBeLessThanOrEqual(rendered.text.length);
        }
        expect(!fitsWithin(said, limit) || plain(rendered.text).includes(plain(said.body))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
