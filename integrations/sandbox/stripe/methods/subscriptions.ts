import { listOf } from '../pagination.ts';
import { nothingBut } from '../params.ts';
import { noSuch } from '../stripe-error.ts';
import type { Subscription } from '../stripe-types.ts';
import type { ApiMethod } from './api-method.ts';

export const subscriptionMethods: readonly ApiMethod[] = [
  {
    method: 'GET',
    path: '/v1/subscriptions',
    run: ({ subscriptions }, { params }) =>
      listOf(params, {
        url: '/v1/subscriptions',
        items: [...subscriptions.values()],
        known: ['customer', 'status'],
        keep: (subscription, read) =>
          (read.text('customer') === null || subscription.customer === read.text('customer')) &&
          isWanted(subscription, read.text('status')),
      }),
  },
  {
    method: 'GET',
    path: '/v1/subscriptions/:id',
    run: ({ subscriptions }, { params, id }) => {
      nothingBut(params, ['expand.*']);
      const subscription = subscriptions.get(id);
      if (!subscription) throw noSuch('subscription', id);
      return subscription;
    },
  },
];

/** Whoever names no status does not get those that are over. */
const isWanted = ({ status }: Subscription, wanted: string | null): boolean => {
  if (wanted === 'all') return true;
  return wanted === null ? status !== 'canceled' : status === wanted;
};
