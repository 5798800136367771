import type { Pool } from 'pg';
import type { DueTimer, TimerQueue } from '../../core/ports/timer-queue.ts';
import type { TimerAction } from '../../core/ports/timer-store.ts';
import { CLOCKS } from './clocks.ts';
import { exclusively } from './exclusively.ts';
import type { DurableUnitOfWork } from '../stores/unit-of-work.ts';
import { IDLE_IN_WORK_MS, runUnlessTaken, Taken, type Query } from './run-unless-taken.ts';

interface TimerRow {
  readonly key: string;
  readonly ticket_id: string | null;
  readonly due_at: Date;
  readonly action: TimerAction;
  readonly attempts: number;
  readonly trace_id: string;
}

const IS_DUE = `
  t.status = 'waiting' and t.due_at <= c.business_now and (t.next_attempt_at is null or t.next_attempt_at <= c.now)`;

const COLUMNS = 't.key, t.ticket_id, t.due_at, t.action, t.attempts, t.trace_id';

const DUE = `
  with ${CLOCKS} select ${COLUMNS} from timer t, clocks c
  where ${IS_DUE} and ($3::boolean or t.ticket_id is not distinct from $2::uuid) order by t.due_at, t.key limit $1`;

const UNHANDED = `
  with ${CLOCKS} select ${COLUMNS} from timer t, clocks c
  where ${IS_DUE} and (t.handed_at is null or t.handed_at < c.now - $2 * interval '1 ms')
  order by t.due_at, t.key limit $1`;

/** The clock may have jumped over the due time a moment ago, so what counts is when the queue was told, if it was. */
const OVERDUE = `
  with ${CLOCKS} select ${COLUMNS} from timer t, clocks c
  where ${IS_DUE} and c.now - $2 * interval '1 ms' > coalesce(
    t.handed_at, greatest(t.next_attempt_at, t.due_at - (c.business_now - c.now)))
  order by t.due_at, t.key limit $1`;

const HANDED = `
  update timer set handed_at = clock_timestamp()
  where status = 'waiting' and (key, due_at) in (select * from unnest($1::text[], $2::timestamptz[]))`;

/**
 * Use cases lock the ticket, and whoever speaks with a customer the conversation, before they set or cancel its timers:
 * the other way round would deadlock with them.
 */
const LOCK = `
  select set_config('idle_in_transaction_session_timeout', '${IDLE_IN_WORK_MS}', true)
  from (select 1) one left join lateral (
    select 1 from ticket where id = $1::text::uuid for no key update) locked on true
  left join lateral (
    select 1 from conversation where person_id = $2::text::uuid for update) held on true`;

const DONE = `
  update timer set status = 'done', next_attempt_at = null, error = null
  where key = $1::text and due_at = $2::text::timestamptz and status = 'waiting' returning key`;

const BURY = `
  update timer set status = 'dead', attempts = attempts + 1, error = $3::text
  where key = $1::text and due_at = $2::text::timestamptz and status = 'waiting' returning key`;

const PUT_OFF = `
  update timer set attempts = attempts + $5, error = $4, handed_at = null,
    next_attempt_at = clock_timestamp() + $3 * interval '1 ms'
  where key = $1 and due_at = $2::timestamptz and status = 'waiting'`;

const NEXT_DUE = `
  with ${CLOCKS}
  select greatest(0, extract(epoch from min(greatest(t.due_at - (c.business_now - c.now), t.next_attempt_at)) - min(c.now)))
    ::float8 * 1000 as ms
  from timer t, clocks c where t.status = 'waiting'`;

export const createTimerQueue = (pool: Pool, unitOfWork: DurableUnitOfWork): TimerQueue => {
  const select = async (text: string, values: unknown[]): Promise<DueTimer[]> => {
    const { rows } = await pool.query<TimerRow>(text, values);
    return rows.map(timerOf);
  };

  return {
    due: (limit, ticketId) => select(DUE, [limit, ticketId ?? null, ticketId === undefined]),
    overdue: (limit, since) => select(OVERDUE, [limit, since]),
    handOver: (limit, since, hand) =>
      exclusively(pool, 'timer relay', async (client) => {
        const { rows } = await client.query<TimerRow>(UNHANDED, [limit, since]);
        if (rows.length === 0) return 0;
        await hand(rows.map(timerOf));
        await client.query(HANDED, [rows.map(({ key }) => key), rows.map(({ due_at }) => due_at)]);
        return rows.length;
      }),
    run: (timer, cause, body) => runUnlessTaken(unitOfWork, cause, body, (query) => claim(query, DONE, timer)),
    async putOff(timer, delay, error, countsAsAttempt) {
      await pool.query(PUT_OFF, [timer.key, new Date(timer.dueAt), delay, error, countsAsAttempt ? 1 : 0]);
    },
    bury: (timer, error, cause, body) =>
      runUnlessTaken(unitOfWork, cause, body, (query) => claim(query, BURY, timer, error)),
    async nextDueIn() {
      const { rows } = await pool.query<{ ms: number | null }>(NEXT_DUE);
      return rows[0]?.ms ?? null;
    },
  };
};

/** Settled ahead of the body, so that a handler may set its own timer again. */
const claim = async (query: Query, settle: string, timer: DueTimer, ...more: readonly string[]): Promise<void> => {
  await query(LOCK, [timer.ticketId, timer.action.kind === 'hand_back' ? timer.action.personId : null]);
  const settled = await query(settle, [timer.key, new Date(timer.dueAt).toISOString(), ...more]);
  if (settled.length === 0) throw new Taken('The timer was done, moved or cancelled meanwhile');
};

const timerOf = (row: TimerRow): DueTimer => ({
  key: row.key,
  ticketId: row.ticket_id,
  dueAt: row.due_at.getTime(),
  action: row.action,
  attempts: row.attempts,
  traceId: row.trace_id,
});
