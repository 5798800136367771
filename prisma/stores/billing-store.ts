import type { BillingStore } from '../../core/ports/billing-store.ts';
import { createPayments } from './payments.ts';
import { readPaymentStanding, type StandingSetting } from './payment-standing.ts';
import { createRefunds } from './refunds.ts';
import { storableText } from './storable.ts';
import type { WorkContext } from './transaction.ts';

export const createBillingStore = (context: WorkContext, setting: StandingSetting): BillingStore => ({
  standing: (personId, ticketId) => readPaymentStanding(context, personId, ticketId, setting),
  ...createWhatBillingSays(context),
  ...createProgress(context),
  ...createPayments(context),
  ...createRefunds(context),
  unsettledTickets: async ({ after, limit, payer = null }) => {
    const rows = await context.tx.$queryRaw<Array<{ id: string }>>`
      SELECT t.id::text FROM ticket t
       WHERE t.status IN ('incomplete', 'pending', 'scheduled', 'in_progress')
         AND (${after}::uuid IS NULL OR t.id > ${after}::uuid)
         AND (t.state->'holds' @> '[{"kind": "payment"}]' OR t.state->'payment'->>'kind' IN ('unverified', 'unpaid')
              OR (t.state->'payment'->>'kind' = 'covered'
                  AND (t.state->>'createdAt')::float8 - (t.state->'payment'->>'asOf')::float8
                      > ${setting.staleAfter}::float8))
         AND (${payer === null} OR t.customer_id IN (
               SELECT p.id FROM person p JOIN payer y ON y.legacy_id = p.legacy_id
                WHERE y.source = ${payer?.source ?? ''} AND y.ref = ${payer?.ref ?? ''}
               UNION
               SELECT c.person_id FROM contact_point c JOIN payer y ON y.phone = c.address
                WHERE y.source = ${payer?.source ?? ''} AND y.ref = ${payer?.ref ?? ''} AND c.verified))
       ORDER BY t.id LIMIT ${limit}`;
    return rows.map(({ id }) => id);
  },
});

type Says = Pick<BillingStore, 'takeEvent' | 'savePayer' | 'savePlan' | 'countRunning' | 'endOthers'>;

const createWhatBillingSays = ({ tx, ids, now }: WorkContext): Says => ({
  takeEvent: async (source, id) => {
    const taken = await tx.$executeRaw`
      INSERT INTO billing_event (source, id) VALUES (${source}, ${storableText(id)}) ON CONFLICT DO NOTHING`;
    return taken > 0;
  },
  savePayer: async (source, { ref, legacyId, phone }, at) => {
    await tx.$executeRaw`
      INSERT INTO payer AS p (source, ref, legacy_id, phone, source_at)
      VALUES (${source}, ${ref}, ${legacyId}, ${phone}, ${new Date(at)})
      ON CONFLICT (source, ref) DO UPDATE
         SET legacy_id = excluded.legacy_id, phone = excluded.phone, source_at = excluded.source_at
       WHERE p.source_at <= excluded.source_at`;
  },
  savePlan: async (source, { ref, payerRef, name, validUntil }, at) => {
    const until = validUntil === null ? null : new Date(validUntil);
    await tx.$executeRaw`
      INSERT INTO plan AS p (id, name, source, source_ref, payer_ref, valid_until, as_of, source_at)
      VALUES (${ids.uuid()}::uuid, ${storableText(name)}, ${source}, ${ref}, ${payerRef}, ${until}, ${new Date(now)},
              ${new Date(at)})
      ON CONFLICT (source, source_ref) DO UPDATE
         SET name = excluded.name, payer_ref = excluded.payer_ref, valid_until = excluded.valid_until,
             as_of = excluded.as_of, source_at = excluded.source_at
       WHERE p.source_at IS NULL OR p.source_at <= excluded.source_at`;
  },
  countRunning: async (source, refs) => {
    const [row] = await tx.$queryRaw<Array<{ all: number; named: number }>>`
      SELECT count(*)::int AS all, count(*) FILTER (WHERE source_ref = ANY (${[...refs]}::text[]))::int AS named
        FROM plan WHERE source = ${source} AND (valid_until IS NULL OR valid_until > ${new Date(now)})`;
    return row ?? { all: 0, named: 0 };
  },
  endOthers: async (source, refs, at) => {
    await tx.$executeRaw`
      UPDATE plan SET valid_until = ${new Date(now)}, as_of = ${new Date(now)}, source_at = ${new Date(at)}
       WHERE source = ${source} AND (valid_until IS NULL OR valid_until > ${new Date(now)})
         AND NOT source_ref = ANY (${[...refs]}::text[])`;
  },
});

const createProgress = ({ tx, now }: WorkContext): Pick<BillingStore, 'progress' | 'setProgress' | 'forgetEvents'> => ({
  progress: async (source) => {
    const row = await tx.billingSync.findUnique({ where: { source } });
    return { cursor: row?.cursor ?? null, asOf: row?.asOf?.getTime() ?? null };
  },
  setProgress: async (source, { cursor, asOf }) => {
    const data = { cursor, asOf: asOf === null ? null : new Date(asOf) };
    await tx.billingSync.upsert({ where: { source }, create: { source, ...data }, update: data });
  },
  forgetEvents: async (olderThan) => {
    await tx.$executeRaw`
      DELETE FROM billing_event WHERE taken_at < clock_timestamp() - make_interval(secs => ${olderThan / 1000}::float8)`;
    await tx.$executeRaw`
      DELETE FROM refund r WHERE asked_by IS NULL AND changed_at < ${new Date(now - olderThan)}
         AND NOT EXISTS (SELECT FROM payment p WHERE p.provider = r.provider AND p.charge_ref = r.charge_ref)`;
  },
});
