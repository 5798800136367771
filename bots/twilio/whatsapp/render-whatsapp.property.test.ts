import * as fc from 'fast-check';
import { asOnWhatsapp } from '../../../test/as-on-whatsapp.ts';
import type { Message } from '../../../core/dialogue/message.ts';
import { shapeOf } from './content-shape.ts';
import { renderWhatsapp, type WhatsappPlan } from './render-whatsapp.ts';

/** What strangers write: markup, breaks, emoji, halves of emoji, nothing at all. */
const words = (most: number) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '*',
          '_',
          '~',
          '`',
          '```',
          '> ',
          '- ',
          '1. ',
          '\n',
          '\t',
          '      ',
          '{{1}}',
          '📺',
          '\ud83d',
          'ß',
        ),
        fc.string({ maxLength: 12 }),
      ),
      { maxLength: most },
    )
    .map((parts) => parts.join(''));

const choices = fc.array(
  words(6).map((label) => ({ label, action: { do: 'show', what: 'menu' } as const })),
  { maxLength: 14 },
);

const message = fc.record<Message>(
  {
    title: words(6),
    body: fc.oneof(
      words(12),
      words(5).map((text) => text.repeat(120)),
    ),
    choices,
    footer: fc.array(fc.constant({ label: 'Back', action: { do: 'show', what: 'menu' } as const }), { maxLength: 2 }),
    firstChoice: fc.nat({ max: 40 }),
    ask: fc.constantFrom({ what: 'location', label: 'Here' }, { what: 'contact', label: 'Me' }),
    links: fc.array(fc.record({ label: words(2), url: fc.webUrl() }), { maxLength: 3 }),
  },
  { requiredKeys: ['body'] },
);

const titlesOf = (plan: WhatsappPlan): readonly string[] => {
  if (plan.kind === 'text') return [];
  return (plan.kind === 'list' ? plan.items : plan.buttons).map(({ title }) => title);
};

it('whatever is to be said keeps within WhatsApp’s limits, and its choices can be told apart', () => {
  fc.assert(
    fc.property(message, (given) => {
      const plan = renderWhatsapp('m1', given, (key) => key);
      expect(plan.body.trim()).not.toBe('');
      expect(plan.body).not.toMatch(/\p{Surrogate}/u);
      expect(plan.body.length).toBeLessThanOrEqual(plan.kind === 'text' ? 1_600 : 1_024);
      const titles = titlesOf(plan);
      expect(titles.length).toBeLessThanOrEqual(plan.kind === 'list' ? 10 : 3);
      expect(new Set(titles).size).toBe(titles.length);
      for (const title of titles) {
        expect(title.trim()).not.toBe('');
        expect(title.length).toBeLessThanOrEqual(plan.kind === 'list' ? 24 : 20);
      }
    }),
    { numRuns: 150 },
  );
});

it('what is put into a form is nothing that Twilio refuses', () => {
  fc.assert(
    fc.property(message, (given) => {
      const plan = renderWhatsapp('m1', given, (key) => key);
      const shape = plan.kind === 'text' ? null : shapeOf(plan);
      for (const value of Object.values(shape?.variables ?? {})) {
        expect(value.trim()).not.toBe('');
        expect(value).not.toMatch(/[\r\n\t]| {5}/);
      }
    }),
    { numRuns: 150 },
  );
});

it('a stranger’s words show as they were written', () => {
  const plain = words(20).filter((text) => !/\p{Surrogate}|`/u.test(text));
  fc.assert(
    fc.property(plain, (body) => {
      const shown = asOnWhatsapp(renderWhatsapp('m1', { body }, (key) => key).body);
      expect(shown.trim()).toBe(body.trim() || '…');
    }),
    { numRuns: 150 },
  );
});
