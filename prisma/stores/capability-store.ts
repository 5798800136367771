import type { CapabilityKey, CapabilityReading, CapabilityState } from '../../core/health/capability.ts';
import type { CapabilityStore } from '../../core/ports/capability-store.ts';
import type { Transaction, WorkContext } from './transaction.ts';

export type CapabilityReadings = ReadonlyMap<CapabilityKey, CapabilityReading>;

export const readCapabilities = async (tx: Transaction): Promise<CapabilityReadings> => {
  const rows = await tx.capability.findMany({ orderBy: { key: 'asc' } });
  const readings = rows.map((row): CapabilityReading => {
    const { since, checkedAt, okAt } = row;
    return {
      key: row.key as CapabilityKey,
      state: row.state as CapabilityState,
      evidence: row.evidence,
      since: since.getTime(),
      checkedAt: checkedAt.getTime(),
      okAt: okAt?.getTime() ?? null,
    };
  });
  return new Map(readings.map((reading) => [reading.key, reading]));
};

export const createCapabilityStore = (context: WorkContext, readings: CapabilityReadings): CapabilityStore => ({
  reading: (key) => readings.get(key) ?? null,
  all: () => [...readings.values()],
  // Of two who see the same at once the second finds it said already: `since` is the first one's.
  note: async ({ key, state, evidence }) => {
    const at = new Date(context.now);
    const [row] = await context.tx.$queryRaw<Array<{ isNews: boolean }>>`
      INSERT INTO capability (key, state, since, evidence, checked_at, ok_at)
      VALUES (${key}, ${state}, ${at}, ${evidence}, ${at}, CASE WHEN ${state} = 'ok' THEN ${at}::timestamptz END)
      ON CONFLICT (key) DO UPDATE SET
        state = excluded.state, evidence = excluded.evidence, checked_at = excluded.checked_at,
        since = CASE WHEN capability.state = excluded.state THEN capability.since ELSE excluded.since END,
        ok_at = coalesce(excluded.ok_at, capability.ok_at)
      RETURNING since = checked_at AS "isNews"`;
    return row?.isNews ?? false;
  },
  forget: async (key) => {
    await context.tx.capability.deleteMany({ where: { key } });
  },
});
