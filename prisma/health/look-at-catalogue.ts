import type { Pool } from 'pg';
import type { CapabilitySignal } from '../../core/health/capability.ts';
import { evidenceOf } from '../../core/health/evidence.ts';

interface Contents {
  readonly categories: number;
  readonly models: number;
  readonly isImported: boolean;
}

const CONTENTS = `
  select (select count(*)::int from category) as categories, count(*)::int as models,
         coalesce(bool_or(legacy_id is not null), false) as "isImported"
  from catalogue_model`;

/**
 * A catalogue that people keep here is as new as it can be. One that comes from another system grows old from its last
 * import on: only that says that it is fine.
 */
export const lookAtCatalogue = (pool: Pool) => ({
  key: 'catalogue' as const,
  async check(): Promise<CapabilitySignal | null> {
    const { rows } = await pool.query<Contents>(CONTENTS);
    const { categories = 0, models = 0, isImported = false } = rows[0] ?? {};
    if (categories === 0) return { key: 'catalogue', state: 'down', evidence: evidenceOf('empty') };
    return isImported ? null : { key: 'catalogue', state: 'ok', evidence: evidenceOf('has_models', String(models)) };
  },
});
