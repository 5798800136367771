import type { Pool } from 'pg';
import type { ClaimedSend, Settled, Settlement } from '../../core/ports/outbox-store.ts';
import { CLOCKS } from './clocks.ts';
import { createGroupCommit } from './group-commit.ts';
import { ladderTimers, markLost } from './ladder-timers.ts';

interface Ending {
  readonly send: ClaimedSend;
  readonly settlement: Settlement;
}

/**
 * A contact point is touched at most once a minute, and not at all while the dialogue has it in hand: when its person was
 * last reached need not be known to the second, and nothing may wait for it. A line that stands aside does so as a whole.
 * A receipt may have been faster than we are: then it is found here.
 */
const SETTLE = `
  with ending as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::float8[], $6::boolean[], $7::text[], $8::text[], $9::text[])
      with ordinality as e (id, token, status, why, delay_ms, untried, platform_ref, failure, parked_on, ord)),
  ${CLOCKS},
  rows as materialized (
    select o.seq, e.* from ending e join outbox o on o.id = e.id order by o.seq),
  settled as (
    update outbox o set
      status = e.status, error = e.why, lease_until = null, lease_token = null, parked_on = e.parked_on,
      attempts = o.attempts - e.untried::int,
      next_attempt_at = case when e.status = 'waiting' then clock_timestamp() + e.delay_ms * interval '1 ms' end,
      handed_at = case when e.status = 'waiting' then null else o.handed_at end,
      settled_at = case when e.status = 'waiting' then null else clock_timestamp() end
    from rows e
    where o.seq = e.seq and o.status = 'waiting' and o.lease_token = e.token
    returning e.ord, e.status, e.platform_ref, e.failure, e.parked_on, e.why, o.seq, o.recipient, o.kind, o.trace_id,
      o.payload->>'messageId' as message_id, (o.payload->>'contactPointId')::uuid as contact_point_id),
  aside as (
    update outbox o set parked_on = s.parked_on
    from settled s
    where s.parked_on is not null and o.recipient = s.recipient and o.status = 'waiting' and o.parked_on is null
      and o.seq > s.seq and (o.lease_until is null or o.lease_until <= clock_timestamp())),
  -- In the order in which works lock bubbles too (prisma/stores/bubble-changes.ts).
  held as materialized (
    select m.id from settled s join chat_message m on m.id = s.message_id
    where case s.status when 'sent' then m.accepted_at is null or s.platform_ref is distinct from m.platform_ref
               else s.status in ('dropped', 'dead') and s.kind = 'send' end
    order by m.id for no key update of m),
  placed as (
    update chat_message m
    set platform_ref = coalesce(s.platform_ref, m.platform_ref), accepted_at = coalesce(m.accepted_at, c.business_now),
      failed_at = null, failure = null
    from held h join settled s on s.message_id = h.id, clocks c
    where m.id = h.id and s.status = 'sent'),
  failed as (
    update chat_message m set failed_at = c.business_now, failure = coalesce(s.failure, 'unknown')
    from held h join settled s on s.message_id = h.id, clocks c
    where m.id = h.id and s.status in ('dropped', 'dead') and s.kind = 'send'),
  receipts as materialized (
    select s.ord, coalesce(m.notice_id, m.id) as notice, m.ticket_id, m.urgency, r.status, r.failure
    from settled s join chat_message m on m.id = s.message_id
      left join contact_point p on p.id = s.contact_point_id
      -- Fenced, so that it is looked up by both columns of its key: by its channel alone it would be thousands.
      left join lateral (
        select d.status, d.failure from delivery_receipt d
        where d.channel = p.channel and d.platform_ref = s.platform_ref offset 0) r on true
    where s.kind in ('send', 'edit')),
  told as materialized (
    select r.notice, r.ticket_id, s.trace_id,
      (s.status in ('dropped', 'dead') and s.kind = 'send') or r.status is not distinct from 'failed' as climbs,
      case when r.status in ('delivered', 'read') then 'confirmed' when s.status = 'sent' then 'accepted' end as arrived
    from settled s join receipts r on r.ord = s.ord
    where s.status <> 'waiting'),
  ${ladderTimers('told')},
  -- An answer to somebody who is speaking climbs only when its channel fails it.
  paused as (
    insert into timer (key, ticket_id, due_at, action, trace_id)
    select distinct on (r.notice) 'ladder:' || r.notice, r.ticket_id, c.business_now,
      jsonb_build_object('kind', 'climb_ladder', 'noticeId', r.notice, 'enough', 'accepted', 'called', false), s.trace_id
    from settled s join receipts r on r.ord = s.ord cross join clocks c
    where s.status = 'waiting' and s.parked_on is not null and s.kind = 'send' and r.urgency = 'reply'
    order by r.notice
    on conflict (key) do nothing),
  reached as (
    update contact_point p set last_delivery_at = c.business_now
    from clocks c
    where p.id in (
      select q.id from contact_point q, clocks
      where q.id in (select contact_point_id from settled where status = 'sent' and kind <> 'answer_tap')
        and (q.last_delivery_at is null or q.last_delivery_at < business_now - interval '1 minute')
      for no key update of q skip locked)),
  ${markLost(`(
    select s.contact_point_id, coalesce(s.failure, r.failure) as failure from settled s left join receipts r on r.ord = s.ord)`)}
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
  endings.map(({ settlement }) => ('failure' in settlement ? settlement.failure : null)),
  endings.map(({ settlement }) => (settlement.kind === 'again' ? settlement.parkedOn : null)),
];
