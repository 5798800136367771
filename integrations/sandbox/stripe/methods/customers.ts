import { listOf } from '../pagination.ts';
import { nothingBut } from '../params.ts';
import { noSuch } from '../stripe-error.ts';
import type { ApiMethod } from './api-method.ts';

export const customerMethods: readonly ApiMethod[] = [
  {
    method: 'GET',
    path: '/v1/customers',
    run: ({ customers }, { params }) =>
      listOf(params, {
        url: '/v1/customers',
        items: [...customers.values()],
        known: ['email'],
        keep: ({ email }, read) => read.text('email') === null || email === read.text('email'),
      }),
  },
  {
    method: 'GET',
    path: '/v1/customers/:id',
    run: ({ customers }, { params, id }) => {
      nothingBut(params, ['expand.*']);
      const customer = customers.get(id);
      if (!customer) throw noSuch('customer', id);
      return customer;
    },
  },
];
