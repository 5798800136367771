import type { Pool } from 'pg';
import type { Channel } from '../../core/people/channel.ts';
import type { ChatEffect } from '../../core/ports/chat-store.ts';
import type { Claim, SendAddress } from '../../core/ports/outbox-store.ts';
import { CLOCKS } from './clocks.ts';
import { createGroupCommit } from './group-commit.ts';

/** Longer than any adapter waits for its platform; what a crash in mid-send costs the person who waits. */
const LEASE_MS = 15_000;

interface Asked {
  readonly recipient: string;
  readonly leaseToken: string;
}

interface ClaimRow {
  readonly kind: Claim['kind'];
  readonly id: string;
  readonly trace_id: string;
  readonly ticket_id: string | null;
  readonly payload: ChatEffect;
  readonly attempts: number;
  readonly age_ms: number;
  readonly channel: Channel | null;
  readonly address: string | null;
  readonly locale: string | null;
  readonly silent_ms: number | null;
  readonly platform_ref: string | null;
  readonly card_key: string | null;
  readonly notice_id: string | null;
}

/**
 * The oldest row of each recipient that is not held through quiet hours. Everybody updates rows in the order of `seq`,
 * so that batches that share rows wait for each other instead of deadlocking; after the wait the update looks at the row
 * as it is by then. The commit does not wait for the disk: a claim that a crash of the server forgets is like a lease
 * that ended early, and whatever came of it is settled by a commit that does wait.
 */
const CLAIM = `
  with asked as (
    select * from unnest($1::text[], $2::uuid[]) with ordinality as a (recipient, token, ord)),
  ${CLOCKS},
  unhurried as materialized (
    select set_config('synchronous_commit', 'off', true)),
  heads as materialized (
    select a.ord, a.token, h.seq, h.next_attempt_at from asked a cross join clocks c cross join lateral (
      select o.seq, o.next_attempt_at from outbox o
      where o.recipient = a.recipient and o.status = 'waiting' and (o.not_before is null or o.not_before <= c.business_now)
      order by o.seq limit 1) h
    order by h.seq),
  claimed as (
    update outbox o
    set lease_until = clock_timestamp() + interval '${LEASE_MS} ms', lease_token = h.token, attempts = o.attempts + 1
    from heads h
    where o.seq = h.seq and o.status = 'waiting'
      and (o.lease_until is null or o.lease_until <= clock_timestamp() or o.lease_token = h.token)
      and (o.next_attempt_at is null or o.next_attempt_at <= clock_timestamp())
    returning h.ord, o.id, o.trace_id, o.ticket_id, o.payload, o.attempts, o.created_at)
  select
    case when c.id is not null then 'claimed' when h.seq is null then 'nothing'
      when h.next_attempt_at > clocks.now then 'later' else 'busy' end as kind,
    c.id, c.trace_id, c.ticket_id, c.payload, c.attempts,
    (extract(epoch from clocks.now - c.created_at) * 1000)::float8 as age_ms,
    p.channel, p.address, n.locale,
    (extract(epoch from clocks.business_now - p.last_inbound_at) * 1000)::float8 as silent_ms,
    m.platform_ref, m.card_key, coalesce(m.notice_id, m.id) as notice_id
  from asked a cross join clocks cross join unhurried
    left join heads h on h.ord = a.ord
    left join claimed c on c.ord = a.ord
    left join contact_point p on p.id = (c.payload->>'contactPointId')::uuid
    left join person n on n.id = p.person_id
    left join chat_message m on m.id = c.payload->>'messageId'
  order by a.ord`;

export const createClaim = (pool: Pool): ((recipient: string, leaseToken: string) => Promise<Claim>) => {
  const claim = createGroupCommit<Asked, Claim>(
    async (asked) => {
      const { rows } = await pool.query<ClaimRow>({
        name: 'outbox-claim',
        text: CLAIM,
        values: [asked.map(({ recipient }) => recipient), asked.map(({ leaseToken }) => leaseToken)],
      });
      return rows.map((row, index) => claimOf(row, asked[index] as Asked));
    },
    { maxBatch: 128, maxInFlight: 1, maxWaiting: 10_000 },
  );
  return (recipient, leaseToken) => claim({ recipient, leaseToken });
};

const addressOf = ({ channel, address, locale, silent_ms: silentFor }: ClaimRow): SendAddress | null =>
  channel && address && locale ? { channel, address, locale, silentFor } : null;

const claimOf = (row: ClaimRow, { recipient, leaseToken }: Asked): Claim => {
  if (row.kind !== 'claimed') return { kind: row.kind };
  return {
    kind: 'claimed',
    send: {
      id: row.id,
      recipient,
      leaseToken,
      traceId: row.trace_id,
      ticketId: row.ticket_id,
      effect: row.payload,
      attempts: row.attempts,
      age: row.age_ms,
      address: addressOf(row),
      platformRef: row.platform_ref,
      cardKey: row.card_key,
      noticeId: row.notice_id,
    },
  };
};
