import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { ContactPoint } from '../../core/people/person.ts';
import type { OutboxStore } from '../../core/ports/outbox-store.ts';
import { leaveMessages, openFlow, type OpenFlow } from '../../test/open-flow.ts';
import { addContact } from '../../test/stored-samples.ts';
import { openPool, type PoolOptions } from '../connect/open-pool.ts';
import { createOutboxStore } from './outbox.ts';

const MANY = 3_000;
/** After five runs PostgreSQL may keep one plan for all that follow. */
const OFTEN = 8;

let flow: OpenFlow;
let contact: ContactPoint;
let pool: Pool;
beforeEach(async () => {
  flow = await openFlow();
  contact = await addContact(flow);
});
afterEach(async () => {
  await pool.end();
  await flow.close();
});

/** A sender that has worked for a while on tables with next to nothing in them. */
const startOnEmptyTables = async (plans: PoolOptions['plans']): Promise<OutboxStore> => {
  pool = openPool(flow.url, { max: 1, plans }, flow.log);
  await flow.pool.query('analyze outbox, chat_message, timer, delivery_receipt');
  const outbox = createOutboxStore(pool);
  for (let run = 0; run < OFTEN; run += 1) await sendOne(outbox);
  return outbox;
};

const sendOne = async (outbox: OutboxStore): Promise<void> => {
  await leaveMessages(flow, contact, ['A visit tomorrow']);
  const claim = await outbox.claim(contact.id, randomUUID());
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  await outbox.settle(claim.send, { kind: 'sent', platformRef: randomUUID() });
};

/** What stands aside for a channel that is down leaves behind, and what the others have told meanwhile. */
const letManyWait = async (): Promise<void> => {
  await flow.pool.query(
    `insert into timer (key, due_at, action, trace_id)
     select 'ladder:' || n, now(), '{"kind": "climb_ladder", "enough": "accepted", "called": false}', '' from generate_series(1, $1::int) n`,
    [MANY],
  );
  await flow.pool.query(
    `insert into delivery_receipt (channel, platform_ref, status) select 'telegram', n::text, 'sent' from generate_series(1, $1::int) n`,
    [MANY],
  );
};

const rowsRead = async (): Promise<number> => {
  await pool.query('select pg_stat_force_next_flush()');
  const { rows } = await pool.query<{ n: number }>(
    `select sum(seq_tup_read + idx_tup_fetch)::int as n from pg_stat_user_tables where relname in ('timer', 'delivery_receipt')`,
  );
  return rows[0]?.n ?? Number.NaN;
};

const readToSendOne = async (plans: PoolOptions['plans']): Promise<number> => {
  const outbox = await startOnEmptyTables(plans);
  await letManyWait();
  const before = await rowsRead();
  await sendOne(outbox);
  return (await rowsRead()) - before;
};

describe('what it costs to note that a message was sent, once thousands wait', () => {
  it('is what it cost when nothing did', async () => {
    expect(await readToSendOne('each time')).toBeLessThan(20);
  });

  it('would be all that waits, by a plan that was kept from an empty table', async () => {
    expect(await readToSendOne('kept')).toBeGreaterThanOrEqual(MANY);
  });
});
