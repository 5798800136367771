import { type Emulator, nextId, nowSeconds } from './emulator.ts';
import { noSuch, StripeRefusal, wrongParameter } from './stripe-error.ts';
import type { PaymentIntent, Refund } from './stripe-types.ts';
import { tell } from './tell.ts';

export interface RefundOrder {
  readonly intent: string;
  /** Null: all that is left. */
  readonly amount: number | null;
  readonly reason: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}

/** By API, or by hand in the dashboard. It counts as refunded from its order on, also while it is pending. */
export const giveBack = (emulator: Emulator, { intent: id, amount: wanted, reason, metadata }: RefundOrder): Refund => {
  const intent = emulator.paymentIntents.get(id);
  if (!intent) throw noSuch('payment_intent', id);
  const left = intent.amount - intent.refunded;
  if (left <= 0) throw refusal('charge_already_refunded', `Charge ${intent.charge} has already been refunded.`);
  const amount = wanted ?? left;
  if (amount < 1) throw wrongParameter('amount', 'This value must be greater than or equal to 1.');
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw refusal('parameter_invalid_integer', message);
  }
  const refund: Refund = {
    id: nextId(emulator, 're'),
    object: 'refund',
    created: nowSeconds(emulator),
    amount,
    currency: intent.currency,
    charge: intent.charge,
    payment_intent: id,
    reason,
    ...(emulator.refundsPend ? { status: 'pending', pending_reason: 'insufficient_funds' } : { status: 'succeeded' }),
    metadata,
  };
  emulator.refunds.set(refund.id, refund);
  const after = { ...intent, refunded: intent.refunded + amount };
  emulator.paymentIntents.set(id, after);
  tell(emulator, 'refund.created', refund);
  tell(emulator, 'charge.refunded', chargeOf(after));
  return refund;
};

/** Found out only while it is carried out: under the same key this answer comes again. */
const refusal = (code: string, message: string): StripeRefusal =>
  new StripeRefusal(400, { type: 'invalid_request_error', code, message }, 'executed');

/** A pending refund has gone. */
export const succeed = (emulator: Emulator, refund: Refund): Refund => {
  const { pending_reason: _gone, ...rest } = refund;
  return update(emulator, { ...rest, status: 'succeeded' });
};

/** The card's bank could not place the money, perhaps weeks after it had gone: it is on the account's balance again. */
export const fail = (emulator: Emulator, refund: Refund, why: string): Refund => {
  const { pending_reason: _gone, ...rest } = refund;
  const intent = emulator.paymentIntents.get(refund.payment_intent);
  if (intent) emulator.paymentIntents.set(intent.id, { ...intent, refunded: intent.refunded - refund.amount });
  const failed = update(emulator, { ...rest, status: 'failed', failure_reason: why });
  tell(emulator, 'refund.failed', failed);
  return failed;
};

const update = (emulator: Emulator, refund: Refund): Refund => {
  emulator.refunds.set(refund.id, refund);
  tell(emulator, 'refund.updated', refund);
  tell(emulator, 'charge.refund.updated', refund);
  return refund;
};

const chargeOf = ({ id, charge, amount, currency, refunded }: PaymentIntent): unknown => ({
  id: charge,
  object: 'charge',
  amount,
  amount_captured: amount,
  amount_refunded: refunded,
  currency,
  paid: true,
  payment_intent: id,
  // Only once all of it is.
  refunded: refunded >= amount,
  status: 'succeeded',
});
