import type { Pool } from 'pg';
import type { ClaimedSend, Settled, Settlement } from '../../core/ports/outbox-store.ts';
import { CLOCKS } from './clocks.ts';
import { createGroupCommit } from './group-commit.ts';

interface Ending {
  readonly send: ClaimedSend;
  readonly settlement: Settlement;
}

/**
 * A contact point is touched at most once a minute, and not at all while the dialogue has it in hand: when its person was
 * last reached need not be known to the second, and nothing may wait for it.
 */
const SETTLE = `
  with ending as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::float8[], $6::boolean[], $7::text[], $8::boolean[])
      with ordinality as e (id, token, status, why, delay_ms, untried, platform_ref, gone, ord)),
  ${CLOCKS},
  rows as materialized (
    select o.seq, e.* from ending e join outbox o on o.id = e.id order by o.seq),
  settled as (
    update outbox o set
      status = e.status, error = e.why, lease_until = null, lease_token = null,
      attempts = o.attempts - e.untried::int,
      next_attempt_at = case when e.status = 'waiting' then clock_timestamp() + e.delay_ms * interval '1 ms' end,
      handed_at = case when e.status = 'waiting' then null else o.handed_at end,
      settled_at = case when e.status = 'waiting' then null else clock_timestamp() end
    from rows e
    where o.seq = e.seq and o.status = 'waiting' and o.lease_token = e.token
    returning e.ord, e.status, e.platform_ref, e.gone, o.seq, o.recipient, o.kind,
      o.payload->>'messageId' as message_id, (o.payload->>'contactPointId')::uuid as contact_point_id),
  placed as (
    update chat_message m
    set platform_ref = coalesce(s.platform_ref, m.platform_ref), accepted_at = coalesce(m.accepted_at, c.business_now)
    from settled s, clocks c
    where s.status = 'sent' and m.id = s.message_id and (m.accepted_at is null or s.platform_ref is distinct from m.platform_ref)),
  reached as (
    update contact_point p set last_delivery_at = c.business_now
    from clocks c
    where p.id in (
      select q.id from contact_point q, clocks
      where q.id in (select contact_point_id from settled where status = 'sent' and kind <> 'answer_tap')
        and (q.last_delivery_at is null or q.last_delivery_at < business_now - interval '1 minute')
      for no key update of q skip locked)),
  lost as (
    update contact_point p set gone_at = c.business_now
    from clocks c where p.id in (select contact_point_id from settled where gone) and p.gone_at is null)
  select s.seq is not null as held, exists (
      select 1 from outbox n where n.recipient = s.recipient and n.status = 'waiting' and n.seq > s.seq) as more
  from ending e left join settled s on s.ord = e.ord
  order by e.ord`;

export const createSettle = (pool: Pool): ((send: ClaimedSend, settlement: Settlement) => Promise<Settled>) => {
  const settle = createGroupCommit<Ending, Settled>(
    async (endings) => {
      const { rows } = await pool.query<Settled>({ name: 'outbox-settle', text: SETTLE, values: columns(endings) });
      return rows;
    },
    { maxBatch: 128, maxInFlight: 1, maxWaiting: 10_000 },
  );
  return (send, settlement) => settle({ send, settlement });
};

const columns = (endings: readonly Ending[]): unknown[] => [
  endings.map(({ send }) => send.id),
  endings.map(({ send }) => send.leaseToken),
  endings.map(({ settlement }) => (settlement.kind === 'again' ? 'waiting' : settlement.kind)),
  endings.map(({ settlement }) => (settlement.kind === 'sent' ? null : settlement.why)),
  endings.map(({ settlement }) => (settlement.kind === 'again' ? settlement.delay : null)),
  endings.map(({ settlement }) => settlement.kind === 'again' && settlement.untried),
  endings.map(({ settlement }) => (settlement.kind === 'sent' ? settlement.platformRef : null)),
  endings.map(({ settlement }) => settlement.kind === 'dropped' && settlement.recipientGone),
];
