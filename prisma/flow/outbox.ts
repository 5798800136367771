import type { Pool } from 'pg';
import type { OutboundMedia } from '../../core/ports/channel-adapter.ts';
import type { OutboxStore } from '../../core/ports/outbox-store.ts';
import { createClaim } from './claim-send.ts';
import { createSettle } from './settle-send.ts';
import { createHandOver } from './hand-over-sends.ts';

const RELEASE = `
  update outbox set lease_until = null, lease_token = null
  where recipient = $1 and lease_token = $2 and status = 'waiting'`;

const MEDIA = `select id as "mediaId", kind, channel, source from media where id = any ($1::uuid[])`;

const RESUME = `
  update outbox set parked_on = null, next_attempt_at = null
  where seq in (
    select seq from outbox where status = 'waiting' and parked_on = $1 order by seq limit $2 for update skip locked)`;

const NEXT_DUE = `
  select extract(epoch from min(due) - clock_timestamp())::float8 * 1000 as ms from (
    select greatest(
      next_attempt_at,
      not_before - coalesce((select offset_ms from business_clock where id = 1), 0) * interval '1 ms') as due
    from outbox
    where status = 'waiting' and parked_on is null and (next_attempt_at is not null or not_before is not null)) d
  where due > clock_timestamp()`;

export const createOutboxStore = (pool: Pool): OutboxStore => ({
  claim: createClaim(pool),
  settle: createSettle(pool),
  ...createHandOver(pool),
  async release(recipient, leaseToken) {
    await pool.query(RELEASE, [recipient, leaseToken]);
  },
  async mediaOf(ids) {
    const { rows } = await pool.query<OutboundMedia>(MEDIA, [ids]);
    return rows;
  },
  async resume(channel, limit) {
    await pool.query(RESUME, [channel, limit ?? null]);
  },
  async nextDueIn() {
    const { rows } = await pool.query<{ ms: number | null }>(NEXT_DUE);
    return rows[0]?.ms ?? null;
  },
});
