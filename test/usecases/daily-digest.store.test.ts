import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { composePage } from '../../core/desk/pages/compose-page.ts';
import { days, hours, minutes } from '../../core/kernel/instant.ts';
import { cancelForCustomer } from '../../core/usecases/cancel-for-customer.ts';
import { must } from '../../core/usecases/change.ts';
import { armDigest, writeDigest } from '../../core/usecases/desk/write-digest.ts';
import { openTown, type Town } from '../town.ts';
import { textOf } from './a-colleague.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
  await town.pass(minutes(5));
  const { id } = await town.report(await town.customer('Mara Klein'));
  // Nobody looks for an expert all night.
  await town.do(async (work) => must(await cancelForCustomer(work, id, 'Reported twice.')));
});
afterAll(() => town.close());

describe('the digest', () => {
  test('comes every morning, about the day before, once', async () => {
    await town.do(armDigest);
    await town.do(armDigest);
    const due = (await town.do(({ timers }) => timers.waiting('daily_digest')))?.dueAt ?? 0;
    expect(new Date(due).toISOString()).toMatch(/T07:00:00/);
    const day = new Date(due - days(1)).toISOString().slice(0, 10);
    await town.passUntil(due + 1_000);
    const { rows } = await town.pool.query('SELECT FROM desk_page WHERE key = $1 AND stale_since IS NOT NULL', [
      `digest:${day}`,
    ]);
    expect(rows).toHaveLength(1);
    expect(await town.do(({ timers }) => timers.waiting('daily_digest'))).toMatchObject({ dueAt: due + days(1) });
    const card = await town.do((work) => composePage(work, { kind: 'digest', day }));
    expect(card && textOf(card)).toContain('1, 1 more than');
    expect(await town.do((work) => composePage(work, { kind: 'digest', day: 'someday' }))).toBeNull();
  });

  test('that is late is still about the last day, and is not put off by a start', async () => {
    const before = (await town.do(({ timers }) => timers.waiting('daily_digest')))?.dueAt ?? 0;
    await town.pool.query(`UPDATE timer SET due_at = due_at - interval '2 days' WHERE key = 'daily_digest'`);
    await town.do(armDigest);
    expect((await town.do(({ timers }) => timers.waiting('daily_digest')))?.dueAt).toBe(before - days(2));
    await town.do(writeDigest);
    expect((await town.do(({ timers }) => timers.waiting('daily_digest')))?.dueAt).toBe(before);
  });

  test('moves with the policy', async () => {
    await town.prisma.policy.create({ data: { key: 'digest.at', version: 1, value: '09:30', setBy: 'test' } });
    const before = (await town.do(({ timers }) => timers.waiting('daily_digest')))?.dueAt ?? 0;
    await town.do(armDigest);
    const after = (await town.do(({ timers }) => timers.waiting('daily_digest')))?.dueAt ?? 0;
    expect((after - before + days(2)) % days(1)).toBe(hours(1.5));
  });
});
