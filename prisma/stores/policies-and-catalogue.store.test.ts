import { minutes } from '../../core/kernel/instant.ts';
import { DEFAULT_POLICIES } from '../../core/policies/policies.ts';
import type { Work } from '../../core/ports/work.ts';
import { aCause, ids, openStores, type OpenStores } from '../../test/open-stores.ts';
import { listPolicies, setPolicy } from './policy-store.ts';

let stores: OpenStores;
beforeAll(async () => {
  stores = await openStores();
});
afterAll(() => stores.close());

const run = <T>(body: (work: Work) => Promise<T>): Promise<T> => stores.works.run(aCause, body);
const inForce = () => run((work) => Promise.resolve(work.policies));

describe('policies', () => {
  it('are the defaults until somebody sets one, and count from the next work on', async () => {
    expect(await inForce()).toEqual(DEFAULT_POLICIES);
    expect(await setPolicy(stores.prisma, 'offers.ttl', minutes(7), 'Ada')).toEqual({
      ok: true,
      value: { version: 1 },
    });
    expect(await inForce()).toEqual({ ...DEFAULT_POLICIES, 'offers.ttl': minutes(7) });
    expect(await setPolicy(stores.prisma, 'offers.ttl', minutes(8), 'Bob')).toEqual({
      ok: true,
      value: { version: 2 },
    });
    const listed = await listPolicies(stores.prisma);
    expect(listed.find(({ key }) => key === 'offers.ttl')).toMatchObject({
      value: minutes(8),
      version: 2,
      setBy: 'Bob',
    });
    expect(listed.find(({ key }) => key === 'offers.fanout')).toMatchObject({ version: 0, setBy: null });
    expect(await stores.prisma.policy.count({ where: { key: 'offers.ttl' } })).toBe(2);
  });

  it('a value out of range is refused and nothing is kept', async () => {
    const refused = await setPolicy(stores.prisma, 'offers.fanout', 500, 'Ada');
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'policy_out_of_range' } });
    expect(await stores.prisma.policy.count({ where: { key: 'offers.fanout' } })).toBe(0);
  });

  it('two admins at once make two versions', async () => {
    const outcomes = await Promise.all([4, 5, 6].map((n) => setPolicy(stores.prisma, 'offers.fanout', n, 'Ada')));
    const versions = outcomes.map((outcome) => outcome.ok && outcome.value.version);
    expect(new Set(versions)).toEqual(new Set([1, 2, 3]));
  });

  it('what a newer release wrote leaves this one’s defaults in force', async () => {
    await stores.pool.query(
      `INSERT INTO policy (key, version, value, set_by) VALUES ('from.the.future', 1, '1', 'x'), ('offers.leadTime', 1, '"soon"', 'x')`,
    );
    expect(await inForce()).toMatchObject({ 'offers.leadTime': DEFAULT_POLICIES['offers.leadTime'] });
    expect(Object.keys(await inForce())).toEqual(Object.keys(DEFAULT_POLICIES));
  });
});

describe('the catalogue', () => {
  it('is searched in memory, and takes up what is written to it, by hand too', async () => {
    expect(await run(({ catalogue }) => catalogue.categories())).toEqual([]);
    await stores.pool.query(`
      INSERT INTO category (key, name, icon, base_fee_amount, currency, minutes, sort)
      VALUES ('oven', 'Oven', '🍕', 7000, 'EUR', 90, 2), ('tv', 'TV', '📺', 6000, 'EUR', 60, 1)`);
    const tv = { key: 'tv', name: 'TV', icon: '📺', baseFee: { amount: 6000, currency: 'EUR' }, minutes: 60, sort: 1 };
    expect((await run(({ catalogue }) => catalogue.categories())).map(({ key }) => key)).toEqual(['tv', 'oven']);
    expect(await run(({ catalogue }) => catalogue.category('tv'))).toEqual(tv);
    expect(await run(({ catalogue }) => catalogue.category('boat'))).toBeNull();

    const id = ids.uuid();
    await stores.pool.query(
      `INSERT INTO catalogue_model (id, category_key, brand, model, name, aliases, skill_level, minutes)
       VALUES ($1, 'tv', 'Samsung', 'UE55AU7100', 'Samsung Crystal UHD 55', '{frame}', 2, 75)`,
      [id],
    );
    const model = await run(({ catalogue }) => catalogue.model(id));
    expect(model).toMatchObject({ id, category: 'tv', aliases: ['frame'], skillLevel: 2, minutes: 75 });
    const search = (category: string | null) => run(({ catalogue }) => catalogue.search('ue55 au7100', category, 5));
    expect([await search(null), await search('tv'), await search('oven')]).toEqual([[model], [model], []]);
    await stores.pool.query('DELETE FROM catalogue_model');
    expect(await search(null)).toEqual([]);
  });
});
