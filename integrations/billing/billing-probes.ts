import { entitlementsSignal } from '../../core/entitlement/entitlements-signal.ts';
import { evidenceOf } from '../../core/health/evidence.ts';
import type { Cause } from '../../core/kernel/event.ts';
import type { CapabilityProbe } from '../../core/ports/capability-probe.ts';
import type { Cashier } from '../../core/ports/billing.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { describeTrouble } from './describe-trouble.ts';

const CAUSE: Cause = { actor: { kind: 'system', why: 'health' }, traceId: 'billing-probe', inboxId: null };

/**
 * How old what we know of who pays is, wherever it is read. Right after the business clock has moved it is too old for a
 * moment, until billing was read again: only what is so at two looks is told.
 */
export const entitlementsProbe = (source: string, unitOfWork: UnitOfWork): CapabilityProbe => {
  let wasOld = false;
  return {
    key: 'entitlements',
    check: () =>
      unitOfWork.run(CAUSE, async ({ billing, capabilities, now, policies }) => {
        const { asOf } = await billing.progress(source);
        const before = capabilities.reading('entitlements');
        const setting = { now, staleAfter: policies['staleAfter.entitlements'], trouble: null };
        const signal = entitlementsSignal(asOf, setting);
        const isOld = signal.state !== 'ok';
        const isSure = isOld === wasOld;
        wasOld = isOld;
        // Whoever reads billing knows better why it can't be read.
        return before && (before.state === signal.state || !isSure)
          ? { key: 'entitlements', state: before.state, evidence: before.evidence }
          : signal;
      }),
  };
};

/** Whether customers could pay just now. */
export const paymentsProbe = (cashier: Cashier): CapabilityProbe => ({
  key: 'payments',
  check: async () => {
    const answer = await cashier.probe();
    return answer.kind === 'done' || answer.kind === 'rate_limited'
      ? { key: 'payments', state: 'ok', evidence: evidenceOf('answers') }
      : { key: 'payments', state: 'down', evidence: describeTrouble(answer) };
  },
});
