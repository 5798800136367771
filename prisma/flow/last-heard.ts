import type { Pool } from 'pg';
import type { Instant } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/person.ts';

/** When a channel's last update came in, by the machine's clock: the numbers of the inbox are an order of time. */
export const readLastHeard =
  (pool: Pool) =>
  async (channel: Channel): Promise<Instant | null> => {
    const { rows } = await pool.query<{ at: Date }>(
      'SELECT received_at AS at FROM inbox WHERE channel = $1 ORDER BY id DESC LIMIT 1',
      [channel],
    );
    return rows[0]?.at.getTime() ?? null;
  };
