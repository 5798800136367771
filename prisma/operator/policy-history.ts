import type { Pool } from 'pg';
import type { PolicyKey } from '../../core/policies/policies.ts';

export interface StoredPolicy {
  readonly version: number;
  readonly value: unknown;
  readonly setBy: string;
  readonly setAt: Date;
}

/** Every version that somebody set, the newest first. */
export const readPolicyHistory = async (pool: Pool, key: PolicyKey): Promise<readonly StoredPolicy[]> => {
  const { rows } = await pool.query<StoredPolicy>(
    `SELECT version, value, set_by AS "setBy", set_at AS "setAt" FROM policy WHERE key = $1 ORDER BY version DESC`,
    [key],
  );
  return rows;
};
