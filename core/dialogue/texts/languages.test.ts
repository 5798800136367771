import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';
import { createTexts } from './texts.ts';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const LANGUAGES = ['de', 'es'];

interface Text {
  readonly file: string;
  readonly value: unknown;
}

const namesIn = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'var' && 'name' in node ? [String(node.name)] : [];
  return [...new Set([...own, ...Object.values(node).flatMap(namesIn)])].toSorted();
};

const filesOf = (locale: string): string[] => readdirSync(`${HERE}${locale}`).filter((file) => file.endsWith('.ftl'));
const sourceOf = (locale: string, file: string): string => readFileSync(`${HERE}${locale}/${file}`, 'utf8');
const read = (locale: string): ReadonlyMap<string, Text> =>
  new Map(
    filesOf(locale).flatMap((file) =>
      new FluentResource(sourceOf(locale, file)).body.map(({ id, value }) => [id, { file, value }] as const),
    ),
  );

const english = read('en');
const placesOf = (texts: ReadonlyMap<string, Text>): string[] =>
  [...texts].map(([id, { file, value }]) => `${file} ${id}(${namesIn(value).join(', ')})`).toSorted();

/** What is said the same way: names, words that have moved over, and what is nothing but what is put in. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: [
    'details-name',
    'desk-fact-status',
    'channel-slack',
    'channel-sms',
    'channel-telegram',
    'channel-whatsapp',
    'desk-line-notice',
  ],
  es: [
    'desk-merge-no',
    'finish-minutes',
    'channel-slack',
    'channel-sms',
    'channel-telegram',
    'channel-whatsapp',
    'desk-line-notice',
  ],
};

/** A text without its placeholders and signs: empty where there is nothing to translate. */
const wordsOf = (value: unknown): string =>
  typeof value === 'string'
    ? value.replaceAll(/[^\p{L}]/gu, '')
    : Array.isArray(value)
      ? value.map(wordsOf).join('')
      : '';

const pluralIn = (texts: ReadonlyMap<string, Text>) =>
  [...texts]
    .filter(([, { value }]) => variantsIn(value).includes('one'))
    .map(([id]) => id)
    .toSorted();

describe.each(LANGUAGES)('The texts in %s', (locale) => {
  const own = read(locale);

  it('are the English ones, in the same files, each with the same to put in', () => {
    expect(placesOf(own)).toEqual(placesOf(english));
  });

  it('hold no text that is still English', () => {
    const same = [...own].filter(
      ([id, { value }]) =>
        wordsOf(value) !== '' &&
        JSON.stringify(value) === JSON.stringify(english.get(id)?.value) &&
        id !== 'category-name',
    );
    const named = same.map(([id]) => id).filter((id) => !['km', 'Callout'].includes(wordsOf(own.get(id)?.value)));
    expect(named.toSorted()).toEqual([...(SAME[locale] ?? [])].toSorted());
  });

  it('choose by the plural rules of their language wherever a number stands in the English text', () => {
    const rules = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const unknown = [...own].flatMap(([id, { value }]) =>
      variantsIn(value)
        .filter((name) => !rules.includes(name as Intl.LDMLPluralRule))
        .map((name) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
    expect(pluralIn(own)).toEqual(pluralIn(english));
  });

  it('speak of our choices by the labels that those have', () => {
    const texts = createTexts({
      en: filesOf('en').map((file) => sourceOf('en', file)),
      [locale]: filesOf(locale).map((file) => sourceOf(locale, file)),
    });
    const labels = new Set(
      [...own.keys()].flatMap((id) => (namesIn(own.get(id)?.value).length === 0 ? [texts.in(locale)(id)] : [])),
    );
    const quoted = [...own].flatMap(([id, { value }]) =>
      [
        ...JSON.stringify(value).matchAll(/[Ww]ählen Sie „([^“]+)“|[Ww]ähle (?:bitte )?„([^“]+)“|[Ee]lija «([^»]+)»/gu),
      ].map((match) => ({
        id,
        label: match.slice(1).find((group) => group !== undefined) ?? '',
      })),
    );
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.filter(({ label }) => !labels.has(label))).toEqual([]);
  });
});

/** The words by which texts choose (`one`, `other`), except those of lists like the kinds of devices. */
function variantsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const isPlural =
    'variants' in node && Array.isArray(node.variants) && JSON.stringify(node.variants).includes('"one"');
  const own = isPlural
    ? (node.variants as ReadonlyArray<{ key: { value?: unknown } }>).flatMap(({ key }) =>
        typeof key.value === 'string' ? [key.value] : [],
      )
    : [];
  return [...own, ...Object.values(node).flatMap(variantsIn)];
}

describe('The language of somebody', () => {
  const texts = createTexts({ en: [], de: [], es: [] });

  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de_CH', 'de'],
    ['es-MX', 'es'],
    ['ES-419', 'es'],
    ['pt-br', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('%s is spoken as %s', (wanted, spoken) => {
    expect(texts.negotiate(wanted)).toBe(spoken);
  });
});
