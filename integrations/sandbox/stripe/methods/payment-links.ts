import { type Emulator, nextId } from '../emulator.ts';
import { KnownParams } from '../params.ts';
import { missingParameter, noSuch, wrongParameter } from '../stripe-error.ts';
import type { PaymentLink } from '../stripe-types.ts';
import type { ApiMethod } from './api-method.ts';

const ITEM = 'line_items.*';
const KNOWN = [
  'inactive_message',
  `${ITEM}.quantity`,
  `${ITEM}.price_data.currency`,
  `${ITEM}.price_data.unit_amount`,
  `${ITEM}.price_data.product_data.name`,
  'metadata.*',
  'restrictions.completed_sessions.limit',
  'payment_intent_data.description',
  'payment_intent_data.metadata.*',
  'expand.*',
];

/** What Stripe takes for a currency: the ones that the deployments of this project could use. */
const CURRENCIES = new Set(['eur', 'usd', 'gbp', 'chf', 'sek', 'nok', 'dkk', 'pln', 'czk', 'jpy']);
/** Half a euro, half a dollar: less is not worth a card's fee to Stripe. */
const LEAST = 50;
const LONGEST_NAME = 250;
const LONGEST_MESSAGE = 500;

export const paymentLinkMethods: readonly ApiMethod[] = [
  {
    method: 'POST',
    path: '/v1/payment_links',
    run: (emulator, { params }) => create(emulator, new KnownParams(params, KNOWN)),
  },
  {
    method: 'POST',
    path: '/v1/payment_links/:id',
    run: (emulator, { params, id }) => {
      const read = new KnownParams(params, ['active', 'inactive_message', 'metadata.*', 'expand.*']);
      const link = find(emulator, id);
      const message = inactiveMessage(read) ?? link.inactive_message;
      const changed = { ...link, active: read.bool('active') ?? link.active, inactive_message: message };
      emulator.paymentLinks.set(id, changed);
      return shown(changed);
    },
  },
  { method: 'GET', path: '/v1/payment_links/:id', run: (emulator, { id }) => shown(find(emulator, id)) },
];

const find = ({ paymentLinks }: Emulator, id: string): PaymentLink => {
  const link = paymentLinks.get(id);
  if (!link) throw noSuch('payment link', id);
  return link;
};

const create = (emulator: Emulator, read: KnownParams): unknown => {
  const price = 'line_items.0.price_data';
  const quantity = read.whole('line_items.0.quantity');
  if (quantity === null) throw missingParameter('line_items');
  const currency = read.required(`${price}.currency`);
  if (!CURRENCIES.has(currency)) throw wrongParameter('currency', `Invalid currency: ${currency}`);
  const unit = read.whole(`${price}.unit_amount`);
  if (unit === null) throw missingParameter(`${price}.unit_amount`);
  if (unit < LEAST) throw wrongParameter('unit_amount', 'Amount must be at least €0.50', 'amount_too_small');
  const product = read.required(`${price}.product_data.name`);
  if (product.length > LONGEST_NAME)
    throw wrongParameter('name', 'Invalid string: too long', 'parameter_invalid_string');
  const limit = read.whole('restrictions.completed_sessions.limit');
  const id = nextId(emulator, 'plink');
  const link: PaymentLink = {
    id,
    object: 'payment_link',
    active: true,
    url: `${emulator.root()}/pay/${id}`,
    currency,
    metadata: read.below('metadata'),
    inactive_message: inactiveMessage(read),
    restrictions: limit === null ? null : { completed_sessions: { limit, count: 0 } },
    amount: unit * quantity,
    product,
  };
  emulator.paymentLinks.set(id, link);
  return shown(link);
};

const shown = ({ amount: _amount, product: _product, ...link }: PaymentLink): unknown => link;

const inactiveMessage = (read: KnownParams): string | null => {
  const message = read.text('inactive_message');
  if (message !== null && message.length > LONGEST_MESSAGE)
    throw wrongParameter('inactive_message', 'Invalid string: too long', 'parameter_invalid_string');
  return message;
};
