import { openStores, type OpenStores } from '../../test/open-stores.ts';
import { type OperatorAtWork, operatorOn } from '../../test/run-operator.ts';
import type { ImportReport } from './import/report.ts';

let stores: OpenStores;
let operator: OperatorAtWork;

beforeAll(async () => {
  stores = await openStores();
  operator = operatorOn(stores.url);
});
afterAll(async () => {
  operator.close();
  await stores.close();
});

const seed = async (...args: string[]): Promise<Record<string, number[]>> => {
  const { answer } = await operator.run<Record<string, ImportReport>>('seed', ...args);
  return Object.fromEntries(
    Object.entries(answer).map(([what, { added, updated, unchanged, refused }]) => [
      what,
      [added, updated, unchanged, refused.length],
    ]),
  );
};

describe('seeding', () => {
  test('adds the catalogue alone, and with --demo the city as well', async () => {
    const first = await seed();
    expect(first).toEqual({ categories: [expect.any(Number), 0, 0, 0], catalogue: [expect.any(Number), 0, 0, 0] });
    expect(first['catalogue']?.[0]).toBeGreaterThanOrEqual(150);
    expect(first['categories']?.[0]).toBeGreaterThanOrEqual(8);
    expect(await seed('--demo')).toMatchObject({ experts: [24, 0, 0, 0], customers: [15, 0, 0, 0] });
  });

  test('changes nothing when it is done again, nor what an operator has changed since', async () => {
    const expert = { legacyId: 'demo-expert-01' };
    await stores.prisma.person.update({ where: expert, data: { name: 'Tara Watt' } });
    await stores.prisma.category.update({ where: { key: 'tv' }, data: { baseFeeAmount: 9_900 } });
    const everything = async () => [
      await stores.prisma.person.findMany({
        orderBy: { id: 'asc' },
        include: { plans: true, addresses: true, expert: true },
      }),
      await stores.prisma.category.findMany({ orderBy: { key: 'asc' } }),
      await stores.prisma.catalogueModel.findMany({ orderBy: { id: 'asc' } }),
      await stores.prisma.contactPoint.findMany({ orderBy: { id: 'asc' } }),
    ];
    const before = await everything();
    const again = await seed('--demo');
    expect(Object.values(again).map(([added, updated]) => [added, updated])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(await everything()).toEqual(before);
  });

  test('tells a person what it did', async () => {
    expect(await operator.read('seed', '--demo')).toMatch(/experts\s+0 added, 0 updated, 24 unchanged/);
  });
});
