import type { Payment, PaymentStatus } from '../../core/entitlement/payment.ts';
import { money } from '../../core/kernel/money.ts';
import type { BillingStore } from '../../core/ports/billing-store.ts';
import type { PaymentModel, RefundModel } from '../generated/models.ts';
import { refundOf } from './refunds.ts';
import { storableText } from './storable.ts';
import type { Transaction, WorkContext } from './transaction.ts';

type Payments = Pick<
  BillingStore,
  'payment' | 'paymentsOf' | 'paymentByCharge' | 'addPayment' | 'savePayment' | 'paymentsToDo'
>;

const TO_DO: readonly PaymentStatus[] = ['wanted', 'void_wanted'];

export const createPayments = ({ tx }: WorkContext): Payments => ({
  payment: async (id) => {
    const row = await tx.payment.findUnique({ where: { id } });
    return row && ((await withRefunds(tx, [row]))[0] ?? null);
  },
  paymentsOf: async (ticketId) =>
    withRefunds(tx, await tx.payment.findMany({ where: { ticketId }, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }] })),
  paymentByCharge: async (provider, chargeRef) => {
    const row = await tx.payment.findFirst({ where: { provider, chargeRef } });
    return row && ((await withRefunds(tx, [row]))[0] ?? null);
  },
  addPayment: async (payment) => {
    await tx.payment.createMany({ data: [columnsOf(payment)] });
  },
  savePayment: async (payment, was) => {
    const { count } = await tx.payment.updateMany({ where: { id: payment.id, status: was }, data: columnsOf(payment) });
    return count > 0;
  },
  paymentsToDo: async (limit, but) =>
    withRefunds(
      tx,
      await tx.payment.findMany({
        where: { status: { in: [...TO_DO] }, id: { notIn: [...but] } },
        orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
        take: limit,
      }),
    ),
});

/** A refund knows the money that it is of, and no payment: it may be heard of first. */
export const withRefunds = async (tx: Transaction, rows: readonly PaymentModel[]): Promise<readonly Payment[]> => {
  const chargeRefs = rows.flatMap(({ chargeRef }) => (chargeRef === null ? [] : [chargeRef]));
  const providers = rows.flatMap(({ provider }) => (provider === null ? [] : [provider]));
  const refunds =
    chargeRefs.length === 0
      ? []
      : await tx.refund.findMany({
          where: { provider: { in: [...new Set(providers)] }, chargeRef: { in: chargeRefs } },
          orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
        });
  return rows.map((row) => paymentOf(row, refunds));
};

const paymentOf = (row: PaymentModel, refunds: readonly RefundModel[]): Payment => ({
  id: row.id,
  personId: row.personId,
  ticketId: row.ticketId,
  provider: row.provider,
  linkRef: row.providerRef,
  chargeRef: row.chargeRef,
  price: money(row.amount, row.currency),
  status: row.status as PaymentStatus,
  url: row.url,
  pageUrl: row.pageUrl,
  why: row.why,
  askedBy: row.askedBy,
  askedAt: row.askedAt.getTime(),
  settledAt: row.settledAt?.getTime() ?? null,
  refundAskedBy: row.refundAskedBy,
  isOwed: row.owed,
  toldEndedAt: row.toldEndedAt?.getTime() ?? null,
  toldTimes: row.toldTimes,
  refunds: refunds
    .filter(({ provider, chargeRef }) => provider === row.provider && chargeRef === row.chargeRef)
    .map(refundOf),
});

const columnsOf = (payment: Payment) => {
  const { linkRef, price, why, askedAt, settledAt, isOwed, toldEndedAt, refunds: _refunds, ...same } = payment;
  return {
    ...same,
    owed: isOwed,
    providerRef: linkRef,
    amount: price.amount,
    currency: price.currency,
    why: why === null ? null : storableText(why),
    askedAt: new Date(askedAt),
    toldEndedAt: toldEndedAt === null ? null : new Date(toldEndedAt),
    settledAt: settledAt === null ? null : new Date(settledAt),
  };
};
