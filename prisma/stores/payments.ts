import type { Payment, PaymentStatus } from '../../core/entitlement/payment.ts';
import { money } from '../../core/kernel/money.ts';
import type { BillingStore } from '../../core/ports/billing-store.ts';
import type { PaymentModel } from '../generated/models.ts';
import { storableText } from './storable.ts';
import type { WorkContext } from './transaction.ts';

type Payments = Pick<
  BillingStore,
  'payment' | 'paymentsOf' | 'paymentByCharge' | 'addPayment' | 'savePayment' | 'paymentsToDo'
>;

const TO_DO: readonly PaymentStatus[] = ['wanted', 'refund_wanted', 'void_wanted'];

export const createPayments = ({ tx }: WorkContext): Payments => ({
  payment: async (id) => {
    const row = await tx.payment.findUnique({ where: { id } });
    return row && paymentOf(row);
  },
  paymentsOf: async (ticketId) => {
    const rows = await tx.payment.findMany({ where: { ticketId }, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }] });
    return rows.map(paymentOf);
  },
  paymentByCharge: async (provider, chargeRef) => {
    const row = await tx.payment.findFirst({ where: { provider, chargeRef } });
    return row && paymentOf(row);
  },
  addPayment: async (payment) => {
    await tx.payment.createMany({ data: [columnsOf(payment)] });
  },
  savePayment: async (payment, was) => {
    const { count } = await tx.payment.updateMany({ where: { id: payment.id, status: was }, data: columnsOf(payment) });
    return count > 0;
  },
  paymentsToDo: async (limit) => {
    const rows = await tx.payment.findMany({
      where: { status: { in: [...TO_DO] } },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      take: limit,
    });
    return rows.map(paymentOf);
  },
});

const paymentOf = (row: PaymentModel): Payment => ({
  id: row.id,
  personId: row.personId,
  ticketId: row.ticketId,
  provider: row.provider,
  linkRef: row.providerRef,
  chargeRef: row.chargeRef,
  price: money(row.amount, row.currency),
  status: row.status as PaymentStatus,
  url: row.url,
  why: row.why,
  askedBy: row.askedBy,
  askedAt: row.askedAt.getTime(),
  settledAt: row.settledAt?.getTime() ?? null,
  refundAskedBy: row.refundAskedBy,
});

const columnsOf = (payment: Payment) => {
  const { linkRef, price, why, askedAt, settledAt, ...same } = payment;
  return {
    ...same,
    providerRef: linkRef,
    amount: price.amount,
    currency: price.currency,
    why: why === null ? null : storableText(why),
    askedAt: new Date(askedAt),
    settledAt: settledAt === null ? null : new Date(settledAt),
  };
};
