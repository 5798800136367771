import { stateAt } from '../../core/health/reading-at.ts';
import type { CapabilitySignal } from '../../core/health/capability.ts';
import { hours, minutes, type Duration } from '../../core/kernel/instant.ts';
import { aCause, openStores, openWorks, type OpenStores, type OpenWorks } from '../../test/open-stores.ts';

let here: OpenStores;
let elsewhere: OpenWorks;

beforeAll(async () => {
  here = await openStores();
  elsewhere = openWorks(here.url, 'movable');
});
afterAll(async () => {
  await elsewhere.prisma.$disconnect();
  await here.close();
});

const note = (signal: CapabilitySignal, { works }: OpenWorks = here): Promise<boolean> =>
  works.run(aCause, ({ capabilities }) => capabilities.note(signal));
const reading = (key: CapabilitySignal['key'], { works }: OpenWorks = elsewhere) =>
  works.run(aCause, ({ capabilities }) => Promise.resolve(capabilities.reading(key)));
const pass = (time: Duration) => here.pool.query('update business_clock set offset_ms = offset_ms + $1', [time]);

const shutOut = { key: 'channel:sms', state: 'down', evidence: 'it shuts us out' } as const;

it('what nobody has looked at is not in the registry', async () => {
  expect(await reading('geocoding')).toBeNull();
});

it('one process’s outage is every other’s from its next work on, and its beginning stays', async () => {
  expect(await note(shutOut)).toBe(true);
  const first = await reading('channel:sms');
  expect(first).toMatchObject({ state: 'down', evidence: 'it shuts us out', okAt: null });
  await pass(hours(1));
  expect(await note({ ...shutOut, evidence: 'account closed' }, elsewhere)).toBe(false);
  expect(await reading('channel:sms', here)).toMatchObject({ since: first?.since, evidence: 'account closed' });
  expect(await note({ key: 'channel:sms', state: 'ok', evidence: 'answers' })).toBe(true);
  expect(await reading('channel:sms')).toMatchObject({ state: 'ok', okAt: expect.any(Number) as unknown });
});

const stateElsewhere = () =>
  elsewhere.works.run(aCause, ({ capabilities, now, policies }) => {
    const known = capabilities.reading('entitlements');
    return Promise.resolve(known && stateAt(known, now, policies));
  });

it('what is refreshed in time does not grow old in any process', async () => {
  const synced = { key: 'entitlements', state: 'ok', evidence: 'synced' } as const;
  await note(synced);
  for (let n = 0; n < 3; n += 1) {
    expect(await stateElsewhere()).toBe('ok');
    await pass(minutes(54));
    await note(synced);
  }
  expect(await stateElsewhere()).toBe('ok');
  await pass(minutes(66));
  expect(await stateElsewhere()).toBe('stale');
});
