import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Receipt, ReceiptStore } from '../../core/ports/receipt-store.ts';
import { storableText } from '../stores/storable.ts';
import { CLOCKS } from './clocks.ts';
import { createGroupCommit } from './group-commit.ts';
import { ladderTimers, markLost } from './ladder-timers.ts';

type Key = Pick<Receipt, 'channel' | 'platformRef'>;

/** Later ones overrule earlier ones; a failure only stands while nothing better is heard. */
const ORDER: readonly Receipt['status'][] = ['sent', 'failed', 'delivered', 'read'];

const RISES = `
  array_position(array['sent', 'failed', 'delivered', 'read'], excluded.status)
  > array_position(array['sent', 'failed', 'delivered', 'read'], d.status)`;

/** In the order of the key, so that batches of several processes wait for each other instead of deadlocking. */
const TAKE = `
  with ${CLOCKS}
  insert into delivery_receipt as d (channel, platform_ref, status, failure, why, delivered_at, read_at, failed_at)
  select r.channel, r.ref, r.status, r.failure, r.why,
    case when r.status = 'delivered' then c.business_now end,
    case when r.status = 'read' then c.business_now end,
    case when r.status = 'failed' then c.business_now end
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as r (channel, ref, status, failure, why), clocks c
  order by r.channel, r.ref
  on conflict (channel, platform_ref) do update set
    status = excluded.status, failure = excluded.failure, why = excluded.why,
    delivered_at = coalesce(d.delivered_at, excluded.delivered_at),
    read_at = coalesce(d.read_at, excluded.read_at),
    failed_at = excluded.failed_at
  where ${RISES}
  returning channel, platform_ref as "platformRef"`;

/** A statement of its own, so that it sees every message whose place was committed before the receipt was. */
const FOLLOW = `
  with ${CLOCKS},
  news as (
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as n (channel, ref, status, failure)),
  found as materialized (
    select n.*, coalesce(m.notice_id, m.id) as notice, m.ticket_id, n.ref as trace_id, p.id as contact_point_id,
      n.status = 'failed' as climbs, case when n.status in ('delivered', 'read') then 'confirmed' end as arrived
    from news n
      -- Something better may have been heard in the meantime.
      join delivery_receipt d on d.channel = n.channel and d.platform_ref = n.ref and d.status = n.status
      join chat_message m on m.platform_ref = n.ref
      join contact_point p on p.id = m.contact_point_id and p.channel = n.channel),
  ${ladderTimers('found')},
  ${markLost('found')}
  select distinct channel, ref as "platformRef" from found`;

/** A commit that says where a message is may be on its way while its platform has failed it already. */
const LOOK_AGAIN_AFTER_MS = 1_000;

type Ending = 'known' | 'found' | 'unfound';

export const createReceiptStore = (pool: Pool): ReceiptStore => {
  const follow = async (news: readonly Receipt[]): Promise<ReadonlySet<string>> => {
    if (news.length === 0) return new Set();
    const { rows } = await pool.query<Key>({ name: 'receipt-follow', text: FOLLOW, values: columns(news).slice(0, 4) });
    return new Set(rows.map(keyOf));
  };

  const take = createGroupCommit<Receipt, Ending>(
    async (receipts) => {
      const best = bestOfEach(receipts);
      const { rows } = await pool.query<Key>({ name: 'receipt-take', text: TAKE, values: columns(best) });
      const risen = new Set(rows.map(keyOf));
      const found = await follow(best.filter((receipt) => risen.has(keyOf(receipt)) && receipt.status !== 'sent'));
      return receipts.map((receipt): Ending => {
        const key = keyOf(receipt);
        return found.has(key) ? 'found' : risen.has(key) ? 'unfound' : 'known';
      });
    },
    { maxBatch: 256, maxInFlight: 1, maxWaiting: 10_000 },
  );

  return {
    async put(receipt) {
      const ending = await take(receipt);
      if (ending !== 'unfound' || receipt.status !== 'failed') return;
      await sleep(LOOK_AGAIN_AFTER_MS);
      await follow([receipt]);
    },
  };
};

const keyOf = ({ channel, platformRef }: Key): string => `${channel} ${platformRef}`;

/** One statement writes a row once. */
const bestOfEach = (receipts: readonly Receipt[]): readonly Receipt[] => {
  const best = new Map<string, Receipt>();
  for (const receipt of receipts) {
    const known = best.get(keyOf(receipt));
    if (!known || ORDER.indexOf(receipt.status) > ORDER.indexOf(known.status)) best.set(keyOf(receipt), receipt);
  }
  return [...best.values()];
};

const columns = (receipts: readonly Receipt[]): unknown[] => [
  receipts.map(({ channel }) => channel),
  receipts.map(({ platformRef }) => platformRef),
  receipts.map(({ status }) => status),
  receipts.map(({ failure }) => failure),
  receipts.map(({ why }) => (why === null ? null : storableText(why))),
];
