import { listOf } from '../pagination.ts';
import { wrongParameter } from '../stripe-error.ts';
import type { ApiMethod } from './api-method.ts';

const MOST_TYPES = 20;

export const eventMethods: readonly ApiMethod[] = [
  {
    method: 'GET',
    path: '/v1/events',
    run: ({ events }, { params }) =>
      listOf(params, {
        url: '/v1/events',
        items: events,
        known: ['type', 'types.*'],
        keep: ({ type }, read) => {
          const types = Object.values(read.below('types'));
          if (types.length > MOST_TYPES) throw wrongParameter('types', 'Too many types');
          const one = read.text('type');
          return (one === null || one === type) && (types.length === 0 || types.includes(type));
        },
      }),
  },
];
