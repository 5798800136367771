import * as fc from 'fast-check';
import type { DeskBlock } from '../../core/desk/cards/desk-card.ts';
import { DESK_VERBS } from '../../core/desk/desk-verb.ts';
import { readDeskAction } from './action-data.ts';
import { renderCard } from './render-blocks.ts';
import { renderForm } from './render-form.ts';
import { escapeText } from './write-text.ts';
import { readText } from './read-text.ts';

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', ' ', '<!channel>', '<@U1> & *x*', '\ud83d', '📺'.repeat(4_000), 'w '.repeat(5_000)),
);
const verb = fc.constantFrom(...DESK_VERBS);
const button = fc.record(
  {
    label: words,
    verb,
    about: fc.uuid(),
    style: fc.constantFrom('primary' as const, 'danger' as const),
    confirm: fc.record({ title: words, text: words, yes: words, no: words }),
  },
  { requiredKeys: ['label', 'verb', 'about'] },
);
const options = fc.array(fc.record({ label: words, detail: words, value: fc.uuid() }), { maxLength: 130 });
const block: fc.Arbitrary<DeskBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: words }),
  fc.record({ kind: fc.constant('text' as const), text: words }),
  fc.record({ kind: fc.constant('small' as const), text: words }),
  fc.record({ kind: fc.constant('quote' as const), who: words, text: words }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: words, value: words }), { maxLength: 14 }),
  }),
  fc.record(
    { kind: fc.constant('item' as const), title: words, text: words, button },
    { requiredKeys: ['kind', 'title', 'text'] },
  ),
  fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { maxLength: 60 }) }),
  fc.record({ kind: fc.constant('pick' as const), label: words, verb, about: fc.uuid(), options }),
  fc.record({ kind: fc.constant('line' as const) }),
);
const card = fc.record({ text: words, blocks: fc.array(block, { maxLength: 40 }) });

/** Slack's published limits, by the place of a text in what is rendered. */
const LIMITS: ReadonlyArray<readonly [RegExp, number]> = [
  [/header\.text$/, 150],
  [/button\.text$/, 75],
  [/confirm\.title$/, 100],
  [/confirm\.text$/, 300],
  [/confirm\.(confirm|deny)$/, 30],
  [/options\.(text|description)$/, 75],
  [/placeholder$/, 150],
  [/modal\.(title|submit|close)$/, 24],
  [/fields$/, 2_000],
  [/(label|hint)$/, 2_000],
  [/(section\.text|elements)$/, 3_000],
];

/** Every text with its place, and every list with its length. */
const walk = (value: unknown, place: string, texts: Array<[string, string]>): void => {
  if (Array.isArray(value)) for (const item of value) walk(item, place, texts);
  else if (typeof value === 'object' && value !== null) {
    const type: unknown = Reflect.get(value, 'type');
    if (type === 'plain_text' || type === 'mrkdwn') return void texts.push([place, String(Reflect.get(value, 'text'))]);
    const name = typeof type === 'string' ? type : place;
    for (const [key, inner] of Object.entries(value)) walk(inner, `${name}.${key}`, texts);
  }
};

const checkTexts = (rendered: unknown): void => {
  const texts: Array<[string, string]> = [];
  walk(rendered, '', texts);
  for (const [place, text] of texts) {
    const limit = LIMITS.find(([pattern]) => pattern.test(place))?.[1];
    // A place that this test does not know is a hole in it.
    expect([place, limit]).toEqual([place, expect.any(Number)]);
    // What bold text is escaped to may be longer; Slack counts what is read.
    expect(text.length).toBeGreaterThan(0);
    expect(readText(text).length).toBeLessThanOrEqual((limit ?? 0) + 2);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  }
};

describe('whatever the desk shows', () => {
  it('is within every limit of Slack, and never empty where Slack wants words', () => {
    fc.assert(
      fc.property(card, fc.constantFrom(50, 100), (shown, limit) => {
        const { text, blocks } = renderCard(shown, limit);
        expect(blocks.length).toBeLessThanOrEqual(limit);
        expect(text.trim()).not.toBe('');
        checkTexts(blocks);
        for (const rendered of blocks) {
          const fields = rendered.type === 'section' ? rendered.fields : undefined;
          expect(fields?.length ?? 1).toBeLessThanOrEqual(10);
          expect(rendered.type === 'actions' ? rendered.elements.length : 0).toBeLessThanOrEqual(25);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps everything that can be pressed, for what it was and each under a name of its own', () => {
    fc.assert(
      fc.property(fc.array(button, { minLength: 1, maxLength: 40 }), words, (buttons, filler) => {
        const texts = Array.from({ length: 70 }, () => ({ kind: 'text' as const, text: filler.slice(0, 50) }));
        const { blocks } = renderCard({ text: '', blocks: [...texts, { kind: 'buttons', buttons }, ...texts] }, 50);
        const rendered = blocks.flatMap((one) => (one.type === 'actions' ? one.elements : []));
        const ids = rendered.map(({ action_id: id }) => id);
        expect(new Set(ids).size).toBe(buttons.length);
        const read = rendered.map(
          (one) => one.type === 'button' && readDeskAction(one.action_id ?? '', one.value ?? null),
        );
        expect(read).toEqual(buttons.map(({ verb: done, about }) => ({ verb: done, about, value: null })));
      }),
      { numRuns: 40 },
    );
  });

  it('asks no question that Slack would refuse', () => {
    const field = fc.oneof(
      fc.record({ kind: fc.constant('pick' as const), name: fc.uuid(), label: words, options, hint: words }),
      fc.record({
        kind: fc.constant('words' as const),
        name: fc.uuid(),
        label: words,
        long: fc.boolean(),
        hint: words,
      }),
    );
    const form = fc.record({
      name: fc.constant('assign' as const),
      about: fc.uuid(),
      title: words,
      submit: words,
      close: words,
      intro: fc.array(block, { maxLength: 30 }),
      fields: fc.array(field, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(form, (asked) => {
        const view = renderForm(asked, null);
        expect(view.blocks.length).toBeLessThanOrEqual(100);
        const answerable = asked.fields.filter((one) => one.kind === 'words' || one.options.length > 0);
        expect(view.blocks.filter(({ type }) => type === 'input')).toHaveLength(answerable.length);
        checkTexts(view);
      }),
      { numRuns: 50 },
    );
  });
});

describe('words on their way to Slack and back', () => {
  it('are what they were', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(readText(escapeText(text))).toBe(text)));
  });

  it.each([
    ['<https://a.example/x?a=1&amp;b=2>', 'https://a.example/x?a=1&b=2'],
    ['<http://a.example|a.example>', 'a.example'],
    ['<https://a.example|the plan>', 'the plan (https://a.example)'],
    ['<mailto:a@b.example|a@b.example> <tel:+4940123|+4940123>', 'a@b.example +4940123'],
    ['<@U1> <@U1|anna> <#C1|general> <!here> <!subteam^S1|@crew>', '@U1 @anna #general @here @crew'],
    ['&amp;lt; stays', '&lt; stays'],
    ['a < b', 'a < b'],
  ])('are read as they were seen: %s', (raw, seen) => expect(readText(raw)).toBe(seen));
});
