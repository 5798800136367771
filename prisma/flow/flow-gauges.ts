import type { Pool } from 'pg';
import type { FlowGauges } from '../../core/ports/flow-gauges.ts';
import { CLOCKS } from './clocks.ts';

const READ = `
  with ${CLOCKS}
  select
    i.waiting::int as "inboxWaiting", extract(epoch from coalesce(c.now - i.oldest, '0'))::float8 as "oldestInboxSeconds",
    o.unsent::int as "outboxUnsent", extract(epoch from coalesce(c.now - o.oldest, '0'))::float8 as "oldestUnsentSeconds",
    t.overdue::int as "timersOverdue"
  from clocks c,
    (select count(*) as waiting, min(received_at) as oldest from inbox where status = 'waiting') i,
    -- Held through quiet hours is not late.
    (select count(*) as unsent, min(created_at) as oldest from outbox, clocks
      where status = 'waiting' and (not_before is null or not_before <= business_now)) o,
    (select count(*) as overdue from timer, clocks where status = 'waiting' and due_at <= business_now) t`;

export const createFlowGauges = (pool: Pool): FlowGauges => ({
  async read() {
    const { rows } = await pool.query<Awaited<ReturnType<FlowGauges['read']>>>({ name: 'flow-gauges', text: READ });
    const [gauges] = rows;
    if (!gauges) throw new Error('Aggregates give a row');
    return gauges;
  },
});
