import type { Refund, RefundStatus } from '../../core/entitlement/refund.ts';
import { money } from '../../core/kernel/money.ts';
import type { BillingStore } from '../../core/ports/billing-store.ts';
import type { RefundModel } from '../generated/models.ts';
import { storableText } from './storable.ts';
import type { WorkContext } from './transaction.ts';

type Refunds = Pick<
  BillingStore,
  'refund' | 'namelessRefund' | 'keepRefund' | 'takeOverRefunds' | 'refundsToDo' | 'lockCharge'
>;

export const createRefunds = ({ tx, now }: WorkContext): Refunds => ({
  refund: async (provider, { ref, id }) => {
    const named = ref === null ? null : await tx.refund.findFirst({ where: { provider, ref } });
    const row = named ?? (id === null ? null : await tx.refund.findFirst({ where: { provider, id } }));
    return row && refundOf(row);
  },
  namelessRefund: async (provider, chargeRef, { amount, currency }) => {
    const row = await tx.refund.findFirst({
      where: { provider, chargeRef, ref: null, status: 'done', amount, currency },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    });
    return row && refundOf(row);
  },
  keepRefund: async (refund) => {
    const { id, ...data } = columnsOf(refund);
    await tx.refund.upsert({ where: { id }, create: { id, ...data }, update: data });
  },
  takeOverRefunds: async () => {
    // What is known as a refund already, or was told as one meanwhile, is not given back twice.
    const taken = await tx.$queryRaw<Array<{ ticketId: string }>>`
      WITH old AS (
        SELECT p.*, p.amount - coalesce((SELECT sum(r.amount)::int FROM refund r
                 WHERE r.provider = p.provider AND r.charge_ref = p.charge_ref AND r.currency = p.currency
                   AND r.status IN ('wanted', 'ordered', 'done')), 0) AS rest,
               CASE p.status WHEN 'refunded' THEN coalesce(p.settled_at, p.asked_at) ELSE ${new Date(now)} END AS at
          FROM payment p WHERE p.status IN ('refund_wanted', 'refunded') FOR UPDATE),
      refunds AS (
        INSERT INTO refund (id, provider, charge_ref, amount, currency, status, asked_by, asked_at, changed_at)
        SELECT gen_random_uuid(), provider, charge_ref, rest, currency,
               CASE status WHEN 'refunded' THEN 'done' ELSE 'wanted' END, refund_asked_by, at, at
          FROM old WHERE provider IS NOT NULL AND charge_ref IS NOT NULL AND rest > 0)
      UPDATE payment p SET status = 'paid', refund_asked_by = NULL FROM old WHERE p.id = old.id
      RETURNING p.ticket_id::text AS "ticketId"`;
    return taken.map(({ ticketId }) => ticketId);
  },
  refundsToDo: async (limit, but) => {
    const rows = await tx.refund.findMany({
      where: { status: 'wanted', id: { notIn: [...but] } },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      take: limit,
    });
    return rows.map(refundOf);
  },
  lockCharge: async (provider, chargeRef) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`charge:${provider}:${chargeRef}`}, 0))`;
  },
});

export const refundOf = (row: RefundModel): Refund => ({
  id: row.id,
  provider: row.provider,
  ref: row.ref,
  chargeRef: row.chargeRef,
  amount: money(row.amount, row.currency),
  status: row.status as RefundStatus,
  why: row.why,
  askedBy: row.askedBy,
  confirmedBy: row.confirmedBy,
  askedAt: row.askedAt.getTime(),
  changedAt: row.changedAt.getTime(),
});

const columnsOf = ({ amount, why, askedAt, changedAt, ...same }: Refund) => ({
  ...same,
  amount: amount.amount,
  currency: amount.currency,
  why: why === null ? null : storableText(why),
  askedAt: new Date(askedAt),
  changedAt: new Date(changedAt),
});
