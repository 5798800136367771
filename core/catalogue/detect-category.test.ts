import * as fc from 'fast-check';
import { buildModelIndex } from './build-model-index.ts';
import { CATEGORY_WORDS } from './category-keywords.ts';
import { detectCategory } from './detect-category.ts';
import type { CatalogueModel } from './model.ts';

const aModel = (category: string, brand: string, model: string): CatalogueModel => ({
  id: model,
  category,
  brand,
  model,
  name: `${brand} ${model}`,
  aliases: [],
  skillLevel: 1,
  minutes: 60,
});

const index = buildModelIndex([
  aModel('tv', 'Samsung', 'UE55AU7100'),
  aModel('washing-machine', 'Samsung', 'WW90T534DAW'),
  aModel('tv', 'Loewe', 'bild 3.55'),
  aModel('smartphone', 'Apple', 'iPhone 13'),
]);

describe('the device in a first message', () => {
  test.each([
    ['my telly has no picture since yesterday', 'tv'],
    ['Samsung washing machine leaks', 'washing-machine'],
    ['The DISHWASHER doesn’t drain!!', 'dishwasher'],
    ['dish washer stinks', 'dishwasher'],
    ['the tablet in my dishwasher does not dissolve', 'dishwasher'],
    ['fridge is warm', 'refrigerator'],
    ['our tumble dryer squeaks', 'dryer'],
    ['washer dryer makes noise', 'washing-machine'],
    ['both TVs are dark', 'tv'],
    ['my ipad is bent', 'tablet'],
    ['wifi router blinks red', 'router'],
    ['the coffee maker drips', 'coffee-machine'],
    ['Roomba runs in circles', 'robot-vacuum'],
    ['sound bar crackles', 'sound-system'],
    ['my refridgerater is loud', 'refrigerator'],
    ['laser printer smears', 'printer'],
    ['hob shows E4', 'oven'],
    ['laptop, black screen', 'laptop'],
    ['Washing machine leaks, please phone me', 'washing-machine'],
  ])('%j is about a %s', (text, category) => {
    expect(detectCategory(text)).toMatchObject({ category, by: 'keyword', others: [] });
  });

  test.each([
    ['de', 'Mein Fernseher hat seit gestern kein Bild', 'tv'],
    ['de', 'Die Waschmaschine läuft aus', 'washing-machine'],
    ['de', 'unser Kuehlschrank ist warm', 'refrigerator'],
    ['de-AT', 'Der Geschirrspüler pumpt nicht ab', 'dishwasher'],
    ['de', 'Kaffeevollautomat tropft', 'coffee-machine'],
    ['de', 'Handy gefallen', 'smartphone'],
    ['de', 'Spülmaschine undicht, rufen Sie mich auf dem Handy an', 'dishwasher'],
    ['es', 'La lavadora pierde agua', 'washing-machine'],
    ['es', 'mi television no enciende', 'tv'],
    ['es-MX', 'la nevera no enfría', 'refrigerator'],
    ['es', 'El lavavajillas no desagua, llámeme al móvil', 'dishwasher'],
  ])('in %s, %j is about a device', (locale, text, category) => {
    expect(detectCategory(text, locale)).toMatchObject({ category, by: 'keyword', others: [] });
  });

  test.each([
    'hello',
    '',
    '😀',
    'please phone me',
    'it does not work',
    'over the weekend',
    'تلفاز',
    'the coffee table',
  ])('%j names no device', (text) => {
    expect(detectCategory(text)).toBeNull();
  });

  test('a word that may mean something else is only a guess', () => {
    expect(detectCategory('my phone fell down')).toMatchObject({ category: 'smartphone', by: 'weak_keyword' });
  });

  test('the device named first is the one, and the others are told', () => {
    expect(detectCategory('the washing machine beside my fridge leaks')).toMatchObject({
      category: 'washing-machine',
      others: ['refrigerator'],
    });
  });

  test('the brand is told with the category', () => {
    expect(detectCategory('Samsung washing machine leaks', 'en', index)).toMatchObject({
      category: 'washing-machine',
      brand: 'Samsung',
      model: null,
    });
  });

  test('a model number settles category, brand and model', () => {
    const found = detectCategory('My ww90t534daw leaks since monday', 'en', index);
    expect(found).toMatchObject({
      category: 'washing-machine',
      by: 'model',
      brand: 'Samsung',
      model: { model: 'WW90T534DAW' },
    });
  });

  test('a maker of one kind of device gives the kind away', () => {
    expect(detectCategory('My Loewe stays dark', 'en', index)).toMatchObject({
      category: 'tv',
      by: 'brand',
      brand: 'Loewe',
    });
    expect(detectCategory('My Samsung stays dark', 'en', index)).toBeNull();
  });

  test('a regional locale reads the words of its language, an unknown one English', () => {
    expect(detectCategory('my telly is dark', 'en-GB')).toMatchObject({ category: 'tv' });
    expect(detectCategory('my telly is dark', 'xx')).toMatchObject({ category: 'tv' });
  });

  test('every sure keyword leads to its own category', () => {
    for (const [locale, words] of Object.entries(CATEGORY_WORDS)) {
      for (const [category, { sure }] of Object.entries(words.categories)) {
        for (const keyword of sure)
          expect([keyword, detectCategory(`My ${keyword} is broken`, locale)?.category]).toEqual([keyword, category]);
      }
    }
  });

  test('any text gets an answer or none, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (text) => {
        const found = detectCategory(text, 'en', index);
        expect(found === null || found.category.length > 0).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
