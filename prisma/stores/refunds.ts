import type { Refund, RefundStatus } from '../../core/entitlement/refund.ts';
import { money } from '../../core/kernel/money.ts';
import type { BillingStore } from '../../core/ports/billing-store.ts';
import type { RefundModel } from '../generated/models.ts';
import { storableText } from './storable.ts';
import type { WorkContext } from './transaction.ts';

type Refunds = Pick<BillingStore, 'refund' | 'namelessRefund' | 'keepRefund' | 'refundsToDo' | 'lockCharge'>;

export const createRefunds = ({ tx }: WorkContext): Refunds => ({
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
