import { type Emulator, nextId, nowSeconds } from '../emulator.ts';
import { KnownParams } from '../params.ts';
import { noSuch, StripeRefusal, wrongParameter } from '../stripe-error.ts';
import type { Refund } from '../stripe-types.ts';
import { tell } from '../tell.ts';
import type { ApiMethod } from './api-method.ts';

const REASONS = new Set(['duplicate', 'fraudulent', 'requested_by_customer']);

export const refundMethods: readonly ApiMethod[] = [
  {
    method: 'POST',
    path: '/v1/refunds',
    run: (emulator, { params }) =>
      create(emulator, new KnownParams(params, ['payment_intent', 'amount', 'reason', 'metadata.*', 'expand.*'])),
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

const create = (emulator: Emulator, read: KnownParams): Refund => {
  const id = read.required('payment_intent');
  const reason = read.text('reason');
  if (reason !== null && !REASONS.has(reason)) throw wrongParameter('reason', `Invalid reason: ${reason}`);
  const intent = emulator.paymentIntents.get(id);
  if (!intent) throw noSuch('payment_intent', id);
  const amount = read.whole('amount') ?? intent.amount - intent.refunded;
  if (intent.refunded >= intent.amount) {
    const message = `The payment ${id} has already been refunded.`;
    throw new StripeRefusal(400, { type: 'invalid_request_error', code: 'charge_already_refunded', message });
  }
  if (amount < 1 || amount > intent.amount - intent.refunded)
    throw wrongParameter('amount', 'Refund amount is greater than unrefunded amount');
  emulator.paymentIntents.set(id, { ...intent, refunded: intent.refunded + amount });
  const refund: Refund = {
    id: nextId(emulator, 're'),
    object: 'refund',
    created: nowSeconds(emulator),
    amount,
    currency: intent.currency,
    payment_intent: id,
    status: 'succeeded',
    failure_reason: null,
    metadata: read.below('metadata'),
  };
  emulator.refunds.set(refund.id, refund);
  tell(emulator, 'refund.created', refund);
  return refund;
};
