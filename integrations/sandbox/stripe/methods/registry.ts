import type { ApiMethod } from './api-method.ts';
import { checkoutSessionMethods } from './checkout-sessions.ts';
import { customerMethods } from './customers.ts';
import { eventMethods } from './events.ts';
import { paymentLinkMethods } from './payment-links.ts';
import { refundMethods } from './refunds.ts';
import { subscriptionMethods } from './subscriptions.ts';

const METHODS: readonly ApiMethod[] = [
  ...customerMethods,
  ...subscriptionMethods,
  ...paymentLinkMethods,
  ...checkoutSessionMethods,
  ...refundMethods,
  ...eventMethods,
];

/** What answers this request, with the id in its path; null for what Stripe doesn't have, or we don't use. */
export const findMethod = (verb: string, path: string): { readonly method: ApiMethod; readonly id: string } | null => {
  for (const method of METHODS) {
    const found = method.method === verb ? new RegExp(`^${method.path.replace(':id', '([^/]+)')}$`).exec(path) : null;
    if (found) return { method, id: decodeURIComponent(found[1] ?? '') };
  }
  return null;
};
