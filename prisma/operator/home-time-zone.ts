import type { Pool } from 'pg';
import { DEFAULT_POLICIES } from '../../core/policies/policies.ts';
import { validatePolicy } from '../../core/policies/policy-rules.ts';

/** The policy `home.timeZone` as it stands. */
export const readHomeTimeZone = async (pool: Pool): Promise<string> => {
  const { rows } = await pool.query<{ value: unknown }>(
    `SELECT value FROM policy WHERE key = 'home.timeZone' ORDER BY version DESC LIMIT 1`,
  );
  const set = rows[0] && validatePolicy('home.timeZone', rows[0].value);
  return set?.ok ? String(set.value) : DEFAULT_POLICIES['home.timeZone'];
};
