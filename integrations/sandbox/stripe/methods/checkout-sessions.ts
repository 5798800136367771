import { expire } from '../pay.ts';
import { listOf } from '../pagination.ts';
import { nothingBut } from '../params.ts';
import { noSuch, StripeRefusal, wrongParameter } from '../stripe-error.ts';
import type { ApiMethod } from './api-method.ts';

const STATUSES = new Set(['open', 'complete', 'expired']);

export const checkoutSessionMethods: readonly ApiMethod[] = [
  {
    method: 'GET',
    path: '/v1/checkout/sessions',
    run: ({ sessions }, { params }) =>
      listOf(params, {
        url: '/v1/checkout/sessions',
        items: [...sessions.values()],
        known: ['payment_link', 'payment_intent', 'status'],
        keep: (session, read) => {
          const status = read.text('status');
          if (status !== null && !STATUSES.has(status)) throw wrongParameter('status', `Invalid status: ${status}`);
          return (
            (status === null || session.status === status) &&
            [null, session.payment_link].includes(read.text('payment_link')) &&
            [null, session.payment_intent].includes(read.text('payment_intent'))
          );
        },
      }),
  },
  {
    method: 'POST',
    path: '/v1/checkout/sessions/:id/expire',
    run: (emulator, { params, id }) => {
      nothingBut(params, ['expand.*']);
      const session = emulator.sessions.get(id);
      if (!session) throw noSuch('checkout.session', id);
      if (session.status !== 'open') {
        const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`;
        throw new StripeRefusal(400, { type: 'invalid_request_error', message }, 'executed');
      }
      return expire(emulator, session);
    },
  },
];
