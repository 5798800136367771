import { UnstorableUpdate, type IncomingUpdate } from '../../core/ports/inbox-store.ts';
import { eventually, openFlow, type OpenFlow } from '../../test/open-flow.ts';
import { ids } from '../../test/open-stores.ts';

let flow: OpenFlow;
beforeAll(async () => {
  flow = await openFlow();
});
afterAll(() => flow.close());
beforeEach(async () => {
  await flow.pool.query('truncate inbox');
});

const anUpdate = (overrides: Partial<IncomingUpdate> = {}): IncomingUpdate => ({
  channel: 'telegram',
  platformId: ids.token(10),
  conversationKey: 'telegram:1',
  raw: { text: 'hello' },
  traceId: ids.token(8),
  ...overrides,
});

const stored = async () =>
  (await flow.pool.query<{ platform_id: string; raw: unknown }>('select platform_id, raw from inbox order by id')).rows;

describe('an update that a platform delivers', () => {
  it('is stored once, however often it is delivered and however close together', async () => {
    const update = anUpdate();
    await Promise.all(Array.from({ length: 20 }, () => flow.inbox.put([update])));
    await flow.inbox.put([update]);
    expect(await stored()).toHaveLength(1);
  });

  it('keeps the order in which its conversation came', async () => {
    const updates = Array.from({ length: 600 }, () => anUpdate());
    await flow.inbox.put(updates);
    expect((await stored()).map(({ platform_id }) => platform_id)).toEqual(updates.map(({ platformId }) => platformId));
  });

  it('with a NUL and half an emoji in it is stored all the same', async () => {
    await flow.inbox.put([anUpdate({ raw: { text: 'a\u0000b \ud83d c' } })]);
    expect(await stored()).toMatchObject([{ raw: { text: 'a\ufffdb \ufffd c' } }]);
  });

  it('with a literal backslash-u in its text keeps it', async () => {
    await flow.inbox.put([anUpdate({ raw: { text: String.raw`C:\\u0000 \\ud800` } })]);
    expect(await stored()).toMatchObject([{ raw: { text: String.raw`C:\\u0000 \\ud800` } }]);
  });

  it('that no retry could ever store is refused alone', async () => {
    const tooLong = anUpdate({ platformId: ids.token(2_000).repeat(1_000) });
    const nul = anUpdate({ conversationKey: 'a\u0000b' });
    const updates = [anUpdate(), tooLong, anUpdate(), nul, anUpdate()];
    const outcomes = await Promise.allSettled(updates.map((update) => flow.inbox.put([update])));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(UnstorableUpdate) as unknown });
    expect(await stored()).toHaveLength(3);
  });

  it('wakes the workers of other processes', async () => {
    let woken = 0;
    const stop = flow.wakeUps.on('inbox', () => {
      woken += 1;
    });
    await flow.inbox.put([anUpdate()]);
    await eventually(() => woken > 0);
    stop();
    expect(woken).toBeGreaterThan(0);
  });

  it('wakes them again after the listening connection was cut', async () => {
    let woken = 0;
    const stop = flow.wakeUps.on('inbox', () => {
      woken += 1;
    });
    await flow.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen callout'`);
    // Whoever was deaf for a while is told to look.
    await eventually(() => woken > 0);
    const before = woken;
    await flow.inbox.put([anUpdate()]);
    await eventually(() => woken > before);
    stop();
    expect(woken).toBeGreaterThan(before);
  });
});
