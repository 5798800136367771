import { giveBack } from '../give-back.ts';
import { listOf } from '../pagination.ts';
import { KnownParams } from '../params.ts';
import { noSuch, wrongParameter } from '../stripe-error.ts';
import type { ApiMethod } from './api-method.ts';

const REASONS = new Set(['duplicate', 'fraudulent', 'requested_by_customer']);

export const refundMethods: readonly ApiMethod[] = [
  {
    method: 'POST',
    path: '/v1/refunds',
    run: (emulator, { params }) => {
      const read = new KnownParams(params, ['payment_intent', 'amount', 'reason', 'metadata.*', 'expand.*']);
      const reason = read.text('reason');
      if (reason !== null && !REASONS.has(reason)) throw wrongParameter('reason', `Invalid reason: ${reason}`);
      const intent = read.required('payment_intent');
      return giveBack(emulator, { intent, amount: read.whole('amount'), reason, metadata: read.below('metadata') });
    },
  },
  {
    method: 'GET',
    path: '/v1/refunds',
    run: ({ refunds }, { params }) =>
      listOf(params, {
        url: '/v1/refunds',
        items: [...refunds.values()],
        known: ['payment_intent', 'charge'],
        keep: (refund, read) =>
          [null, refund.payment_intent].includes(read.text('payment_intent')) &&
          [null, refund.charge].includes(read.text('charge')),
      }),
  },
  {
    method: 'GET',
    path: '/v1/refunds/:id',
    run: ({ refunds }, { id }) => {
      const refund = refunds.get(id);
      if (!refund) throw noSuch('refund', id);
      return refund;
    },
  },
];
