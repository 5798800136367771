import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';
import { carrierSafe, carrierWordMeant, isCarrierWord } from './carrier-words.ts';
import type { Message } from './message.ts';
import { isSameLabel, recogniseControl, recogniseWrittenChoice } from './recognise.ts';
import { createTexts } from './texts/texts.ts';

const TEXTS = fileURLToPath(new URL('./texts/', import.meta.url));

/** Every language that there is, file by file. */
const sources = Object.fromEntries(
  readdirSync(TEXTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [
      name,
      readdirSync(`${TEXTS}${name}`).map((file) => readFileSync(`${TEXTS}${name}/${file}`, 'utf8')),
    ]),
);
const texts = createTexts(sources);
const say = texts.in('en');

/** Texts that are words as they stand: what could be a label. */
const wordsOf = (locale: string): readonly string[] =>
  (sources[locale] ?? []).flatMap((source) =>
    new FluentResource(source).body.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );

const cancellable: Message = {
  body: 'Which?',
  choices: [
    { label: 'TV', action: { do: 'answer', value: 'tv' } },
    { label: 'Help', action: { do: 'show', what: 'help' } },
  ],
  footer: [{ label: 'Cancel', action: { do: 'control', what: 'cancel' } }],
};

describe('a word that carriers act on', () => {
  it.each(['STOP', 'Stopall', ' unsubscribe ', 'Cancel', 'END', 'quit', 'Revoke', 'OptOut', 'Start', 'yes', 'Help ℹ️'])(
    'is known for what it is: %s',
    (label) => expect(isCarrierWord(label)).toBe(true),
  );

  it.each(['Start over', 'Cancel ticket', 'Finish', 'Yes, it works', 'Ende'])('is not: %s', (label) => {
    expect(isCarrierWord(label)).toBe(false);
    expect(carrierSafe(say, label)).toBe(label);
  });

  it.each(Object.keys(sources))('has another in its place wherever we say it as a label: %s', (locale) => {
    const ours = wordsOf(locale).filter(isCarrierWord);
    const written = ours.map((label) => carrierSafe(texts.in(locale), label));
    expect(written.filter((label) => label.startsWith('"') || isCarrierWord(label))).toEqual([]);
  });

  it('are labels of ours in English twice', () => {
    expect(new Set(wordsOf('en').filter(isCarrierWord))).toEqual(new Set(['Cancel', 'Help']));
  });

  it('is never bare, even when a stranger chose it', () => {
    expect(carrierSafe(say, 'Stop')).toBe('"Stop"');
  });
});

describe('what is typed in its place', () => {
  it('is the way out in every language', () => {
    for (const locale of texts.locales) {
      const own = texts.in(locale);
      expect(recogniseControl(own, own('carrier-cancel'))).toBe('cancel');
      expect(recogniseControl(own, own('control-cancel'))).toBe('cancel');
      expect(carrierWordMeant(own, own('carrier-help'))).toBe('help');
    }
    expect(carrierWordMeant(say, 'Leave it to me')).toBeNull();
  });

  it('chooses what it stands for, in full or by its first letters', () => {
    for (const typed of ['Leave', 'leave', 'lea', 'Cancel'])
      expect(recogniseWrittenChoice(say, cancellable, typed)).toBe(2);
    expect(recogniseWrittenChoice(say, cancellable, 'question')).toBe(1);
    expect(recogniseWrittenChoice(say, cancellable, 'l')).toBeNull();
    expect(recogniseWrittenChoice(say, cancellable, '9')).toBeNull();
  });

  it('is the whole of a label', () => {
    expect(isSameLabel(say, 'Cancel', 'LEAVE')).toBe(true);
    expect(isSameLabel(say, 'Back', 'Leave')).toBe(false);
  });
});
