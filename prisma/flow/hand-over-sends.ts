import type { Pool } from 'pg';
import type { OutboxStore, ReadySend } from '../../core/ports/outbox-store.ts';
import { CLOCKS } from './clocks.ts';
import { exclusively } from './exclusively.ts';

/**
 * At the head of its recipient's line, due by both clocks, and in nobody's hands. Wants `o` and `c` in scope. What stands
 * aside for a channel that is down is in no index that is looked through here.
 */
const READY = `
  o.status = 'waiting' and o.parked_on is null
  and (o.not_before is null or o.not_before <= c.business_now)
  and (o.next_attempt_at is null or o.next_attempt_at <= c.now)
  and (o.lease_until is null or o.lease_until <= c.now)
  and not exists (
    select 1 from outbox e
    where e.recipient = o.recipient and e.status = 'waiting' and e.seq < o.seq
      and (e.not_before is null or e.not_before <= c.business_now))`;

const COLUMNS = 'o.id, o.recipient, o.trace_id as "traceId"';

const UNHANDED = `
  with ${CLOCKS} select ${COLUMNS} from outbox o, clocks c
  where o.handed_at is null and ${READY} order by o.seq limit $1`;

const FORGOTTEN = `
  with ${CLOCKS} select ${COLUMNS} from outbox o, clocks c
  where o.handed_at < c.now - $2 * interval '1 ms' and ${READY} order by o.seq limit $1`;

const OVERDUE = `
  with ${CLOCKS} select ${COLUMNS} from outbox o, clocks c
  where ${READY} and c.now - $2 * interval '1 ms' >
    greatest(o.created_at, o.next_attempt_at, o.lease_until, o.not_before - (c.business_now - c.now))
  order by o.seq limit $1`;

const HANDED = `
  update outbox o set handed_at = clock_timestamp()
  from (select seq from outbox where id = any ($1::uuid[]) order by seq) l
  where o.seq = l.seq and o.status = 'waiting'`;

/** One process at a time hands over; the others find nothing to do meanwhile. */
export const createHandOver = (pool: Pool): Pick<OutboxStore, 'handOver' | 'handAgain' | 'overdue'> => {
  const handBatch = (text: string, values: unknown[], hand: (ready: readonly ReadySend[]) => Promise<void>) =>
    exclusively(pool, 'outbox relay', async (client) => {
      const { rows } = await client.query<ReadySend>(text, values);
      if (rows.length === 0) return 0;
      await hand(rows);
      await client.query(HANDED, [rows.map(({ id }) => id)]);
      return rows.length;
    });

  return {
    handOver: (limit, hand) => handBatch(UNHANDED, [limit], hand),
    handAgain: (limit, since, hand) => handBatch(FORGOTTEN, [limit, since], hand),
    async overdue(limit, since) {
      const { rows } = await pool.query<ReadySend>(OVERDUE, [limit, since]);
      return rows;
    },
  };
};
