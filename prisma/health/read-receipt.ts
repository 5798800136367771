import type { Pool } from 'pg';
import type { Channel } from '../../core/people/channel.ts';
import type { Receipt } from '../../core/ports/receipt-store.ts';

const READ = 'select status, why from delivery_receipt where channel = $1 and platform_ref = $2';

/** What a platform has told of a message since it accepted it; null: nothing. */
export const readReceipt =
  (pool: Pool) =>
  async (channel: Channel, platformRef: string): Promise<Pick<Receipt, 'status' | 'why'> | null> => {
    const { rows } = await pool.query<Pick<Receipt, 'status' | 'why'>>(READ, [channel, platformRef]);
    return rows[0] ?? null;
  };
