import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { buildModelIndex } from '../../core/catalogue/build-model-index.ts';
import { categoryWordsFor } from '../../core/catalogue/category-keywords.ts';
import type { CatalogueModel } from '../../core/catalogue/model.ts';
import { searchModels } from '../../core/catalogue/search-models.ts';
import { distanceKm, type Place } from '../../core/kernel/place.ts';
import { formatWorkingHours } from '../../core/people/format-working-hours.ts';
import { parseWorkingHours } from '../../core/people/parse-working-hours.ts';

type Row = Readonly<Record<string, string>>;

const rowsOf = (file: string): Row[] =>
  parse(readFileSync(path.resolve('prisma/seed', file), 'utf8'), { columns: true, skipEmptyLines: true });
const field = (row: Row, name: string): string => {
  const value = row[name];
  if (value === undefined) throw new Error(`There is no column ${name}`);
  return value;
};
const placeOf = (row: Row): Place => ({ lat: Number(field(row, 'lat')), lon: Number(field(row, 'lon')) });
const levelOf = (row: Row): CatalogueModel['skillLevel'] => {
  const level = Number(field(row, 'skill_level'));
  if (level !== 1 && level !== 2 && level !== 3) throw new Error(`There is no level ${level}`);
  return level;
};

const categories = rowsOf('categories.csv');
const keys = new Set(categories.map((row) => field(row, 'key')));
const models = rowsOf('catalogue.csv').map(
  (row, i): CatalogueModel => ({
    id: String(i),
    category: field(row, 'category'),
    brand: field(row, 'brand'),
    model: field(row, 'model'),
    name: field(row, 'name'),
    aliases: field(row, 'aliases')
      .split('|')
      .filter((alias) => alias !== ''),
    skillLevel: levelOf(row),
    minutes: Number(field(row, 'minutes')),
  }),
);
const experts = rowsOf('demo-city/experts.csv').map((row) => ({
  name: field(row, 'name'),
  place: placeOf(row),
  radiusKm: Number(field(row, 'radius_km')),
  workingHours: field(row, 'working_hours'),
  capacity: Number(field(row, 'capacity_per_day')),
  skills: field(row, 'skills')
    .split(';')
    .map((skill) => {
      const [, category = '', brand, level = ''] = /^([a-z-]+)(?:\/([^:]+))?:([123])$/.exec(skill) ?? [];
      return { category, brand: brand ?? null, level: Number(level) };
    }),
}));
const customers = rowsOf('demo-city/customers.csv').map((row) => ({ place: placeOf(row), plan: field(row, 'plan') }));

const canRepair = (expert: (typeof experts)[number], { category, brand, skillLevel }: CatalogueModel): boolean =>
  expert.skills.some(
    (s) => s.category === category && (s.brand === null || s.brand === brand) && s.level >= skillLevel,
  );

describe('the catalogue that every installation starts with', () => {
  test('has at least 170 models in at least 9 categories, all of them known', () => {
    expect(models.length).toBeGreaterThanOrEqual(170);
    expect(new Set(models.map(({ category }) => category))).toEqual(keys);
    expect(keys.size).toBeGreaterThanOrEqual(9);
    expect(models.every(({ minutes }) => minutes >= 30 && minutes <= 180)).toBe(true);
  });

  test('names its categories as the words for them do, with a fee in cents', () => {
    expect(new Set(Object.keys(categoryWordsFor('en').categories))).toEqual(keys);
    expect(
      categories.every((row) => /^[1-9]\d{3}$/.test(field(row, 'base_fee_minor')) && row['currency'] === 'EUR'),
    ).toBe(true);
    expect(new Set(categories.map((row) => field(row, 'sort'))).size).toBe(categories.length);
  });

  test('holds no model twice', () => {
    const written = models.map(({ brand, model }) => `${brand} ${model}`.toLowerCase().replace(/[^a-z0-9+]/g, ''));
    expect(new Set(written).size).toBe(models.length);
  });

  test('gives every model first when its number, its name or an alias is typed', () => {
    const index = buildModelIndex(models);
    for (const model of models) {
      for (const typed of [
        `${model.brand} ${model.model}`,
        `${model.model.toLowerCase()} ${model.brand}`,
        model.name,
        ...model.aliases,
      ]) {
        const [hit] = searchModels(index, typed, 5, model.category);
        expect([typed, hit?.model.name]).toEqual([typed, model.name]);
      }
    }
  });
});

describe('the demo city', () => {
  test('has 24 experts and 15 customers in Hamburg', () => {
    const cityHall = { lat: 53.5503, lon: 9.9929 };
    expect([experts.length, customers.length]).toEqual([24, 15]);
    for (const { place } of [...experts, ...customers]) expect(distanceKm(place, cityHall)).toBeLessThan(20);
  });

  test('has experts with working hours and skills that are understood', () => {
    for (const { workingHours, skills } of experts) {
      const hours = parseWorkingHours(workingHours);
      expect(hours.ok && formatWorkingHours(hours.value)).toBe(workingHours);
      expect(skills.filter(({ category }) => !keys.has(category))).toEqual([]);
    }
  });

  test('has two experts at least for every model', () => {
    expect(
      models.filter((model) => experts.filter((expert) => canRepair(expert, model)).length < 2).map(({ name }) => name),
    ).toEqual([]);
  });

  test('has three television experts for the sandbox’s phones, side by side and always on duty', () => {
    const [tara, otto, wanda] = experts;
    expect([tara, otto, wanda].map((expert) => expert?.name)).toEqual(['Tara Volt', 'Otto Ohm', 'Wanda Watt']);
    for (const expert of experts.slice(0, 3)) {
      expect(expert).toMatchObject({ workingHours: 'Mon-Sun 07:00-22:00', capacity: 8 });
      expect(models.filter(({ category }) => category === 'tv').every((model) => canRepair(expert, model))).toBe(true);
      expect(distanceKm(expert.place, tara?.place ?? { lat: 0, lon: 0 })).toBeLessThan(1);
      expect(distanceKm(expert.place, customers[0]?.place ?? { lat: 0, lon: 0 })).toBeLessThan(expert.radiusKm);
    }
  });

  test('has customers with and without a plan, each on a number that belongs to nobody', () => {
    expect(new Set(customers.map(({ plan }) => plan))).toEqual(new Set(['Complete Care', 'none']));
    const phones = [...rowsOf('demo-city/customers.csv'), ...rowsOf('demo-city/experts.csv')].map((row) =>
      field(row, 'phone'),
    );
    // The Bundesnetzagentur keeps (0)40 66969 000 to 999 free for films and books.
    expect(phones.filter((phone) => !/^\+494066969\d{3}$/.test(phone))).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
  });
});
