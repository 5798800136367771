import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { CAST } from './cast.ts';

const seeded = ['customers.csv', 'experts.csv'].flatMap((file) =>
  parse<Record<string, string>>(readFileSync(path.resolve('prisma/seed/demo-city', file), 'utf8'), { columns: true }),
);

test.each(CAST)('$name lives in the demo city as the phone says', ({ id, name, phoneNumber, place }) => {
  const row = seeded.find((candidate) => candidate['legacy_id'] === id);
  expect(row).toMatchObject({ name, phone: phoneNumber });
  expect({ latitude: Number(row?.['lat']), longitude: Number(row?.['lon']) }).toEqual(place);
});

test('nobody lives in an app that they do not have, and somebody lives in each', () => {
  for (const { apps, home } of CAST) expect(apps).toContain(home);
  expect(new Set(CAST.map(({ home }) => home))).toEqual(new Set(['telegram', 'whatsapp', 'sms']));
});
