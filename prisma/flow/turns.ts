import type { Pool } from 'pg';
import type { Frame } from '../../core/dialogue/conversation.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { StoredUpdate } from '../../core/ports/inbox-store.ts';
import type { Turn, TurnStore } from '../../core/ports/turn-store.ts';
import type { DurableUnitOfWork } from '../stores/unit-of-work.ts';
import { IDLE_IN_WORK_MS, runUnlessTaken, Taken, type Query } from './run-unless-taken.ts';

interface InboxRow {
  readonly id: string;
  readonly channel: Channel;
  readonly platform_id: string;
  readonly conversation_key: string;
  readonly raw: unknown;
  readonly trace_id: string;
  readonly received_at: Date;
  readonly attempts: number;
  readonly age_ms: number;
}

/** How much of one conversation is answered as one thought. */
const BURST = 20;

/**
 * Looks at the thousand oldest waiting updates; conversations in hand and those that are put off are left out before
 * that, so that a flood in one of them hides no other.
 */
const DUE = `
  with put_off as (
    select conversation_key from inbox where status = 'waiting' and next_attempt_at > clock_timestamp()),
  waiting as materialized (
    select id, conversation_key from inbox
    where status = 'waiting' and conversation_key <> all ($2::text[])
      and conversation_key not in (select conversation_key from put_off)
    order by id limit 1000),
  heads as (
    select conversation_key, min(id) as head from waiting group by conversation_key order by head limit $1)
  select i.id, i.channel, i.platform_id, i.conversation_key, i.raw, i.trace_id, i.received_at, i.attempts,
    (extract(epoch from clock_timestamp() - i.received_at) * 1000)::float8 as age_ms
  from heads h cross join lateral (
    select * from inbox i
    where i.conversation_key = h.conversation_key and i.id >= h.head and i.status = 'waiting'
    order by i.id limit ${BURST}) i
  order by h.head, i.id`;

const LOCK = `
  select pg_try_advisory_xact_lock(hashtextextended('turn ' || $1::text, 0)) as free,
    set_config('idle_in_transaction_session_timeout', '${IDLE_IN_WORK_MS}', true)`;

const DONE = `
  update inbox set status = 'done', done_at = clock_timestamp(), next_attempt_at = null, error = null
  where id = any ($1::text[]::bigint[]) and status = 'waiting' returning id::text`;

const BURY = `
  update inbox set status = 'dead', attempts = attempts + 1, error = $2::text, done_at = clock_timestamp()
  where id = $1::text::bigint and status = 'waiting' returning id::text`;

const SKIP = `
  update inbox set status = 'done', done_at = clock_timestamp() where id = any ($1::bigint[]) and status = 'waiting'`;

const PUT_OFF = `
  update inbox set attempts = attempts + $4, error = $3, next_attempt_at = clock_timestamp() + $2 * interval '1 ms'
  where id = $1 and status = 'waiting'`;

const FRAME = `
  select c.frame from contact_point p join conversation c on c.person_id = p.person_id
  where p.channel = $1 and p.address = $2`;

export const createTurnStore = (pool: Pool, unitOfWork: DurableUnitOfWork): TurnStore => ({
  async due(limit, except) {
    const { rows } = await pool.query<InboxRow>({ name: 'turns-due', text: DUE, values: [limit, except] });
    return byConversation(rows).map(turnOf);
  },
  take: (turn, cause, body) => runUnlessTaken(unitOfWork, cause, body, (query) => claimTurn(query, turn)),
  async skip(ids) {
    await pool.query(SKIP, [ids]);
  },
  async frameOf(channel, address) {
    const { rows } = await pool.query<{ frame: Frame | null }>(FRAME, [channel, address]);
    return rows[0]?.frame ?? null;
  },
  async putOff(id, delay, error, countsAsAttempt) {
    await pool.query(PUT_OFF, [id, delay, error, countsAsAttempt ? 1 : 0]);
  },
  bury: (update, error, cause, body) =>
    runUnlessTaken(unitOfWork, cause, body, async (query) => {
      const dead = await query(BURY, [update.id, error]);
      if (dead.length === 0) throw new Taken('The update was handled meanwhile');
    }),
});

/** The lock tells whoever comes second at once; the rows' own state tells whoever comes late. */
const claimTurn = async (query: Query, { conversationKey, updates }: Turn): Promise<void> => {
  const [lock] = await query<{ free: boolean }>(LOCK, [conversationKey]);
  if (!lock?.free) throw new Taken('Another worker has this conversation');
  const done = await query(DONE, [updates.map(({ id }) => id)]);
  if (done.length !== updates.length) throw new Taken('These updates were handled meanwhile');
};

/** The rows come conversation by conversation. */
const byConversation = (rows: readonly InboxRow[]): readonly InboxRow[][] => {
  const groups = new Map<string, InboxRow[]>();
  for (const row of rows) {
    const group = groups.get(row.conversation_key);
    if (group) group.push(row);
    else groups.set(row.conversation_key, [row]);
  }
  return [...groups.values()];
};

const turnOf = (rows: readonly InboxRow[]): Turn => {
  const [oldest] = rows;
  const newest = rows.at(-1);
  if (!oldest || !newest) throw new Error('A turn has at least one update');
  return {
    conversationKey: oldest.conversation_key,
    channel: oldest.channel,
    updates: rows.map(updateOf),
    oldestAge: oldest.age_ms,
    newestAge: newest.age_ms,
  };
};

const updateOf = (row: InboxRow): StoredUpdate => ({
  id: row.id,
  channel: row.channel,
  platformId: row.platform_id,
  conversationKey: row.conversation_key,
  raw: row.raw,
  traceId: row.trace_id,
  receivedAt: row.received_at.getTime(),
  attempts: row.attempts,
});
