import type { Fault } from './faults.ts';
import { switchedFault } from './switched-fault.ts';

/** A billing system that can be broken until it is told otherwise. */
interface Breakable {
  injectCallFault(order: { readonly fault: { readonly kind: 'reset' } }): Promise<unknown>;
  clearFaults(): Promise<unknown>;
}

/** The ways in which the emulated Stripe can be broken from the page. */
export const billingFaults = (billing: Breakable): Fault[] => [
  switchedFault(
    {
      id: 'billing-down',
      where: 'billing',
      label: 'Billing is down',
      expect:
        'Connections to Stripe break. Whoever was known to have a plan is helped as before; who can’t be looked up is not turned away but marked, and payment links are made once it is back.',
    },
    async () => {
      await billing.injectCallFault({ fault: { kind: 'reset' } });
      return () => billing.clearFaults();
    },
  ),
];
