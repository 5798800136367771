import type { Cause } from '../../kernel/event.ts';
import type { UnitOfWork } from '../../ports/work.ts';
import { settleEntitlement } from './settle-entitlement.ts';

const AT_ONCE = 100;

/**
 * Billing was read to its end: every ticket that waited for that, or was taken on trust, is looked at. One by one, so
 * that nobody's ticket is locked while another is settled, and one that fails is only looked at again next time.
 */
export const entitlementsSynced = async (unitOfWork: UnitOfWork, cause: Cause): Promise<number> => {
  const seen = new Set<string>();
  for (;;) {
    const after = [...seen].at(-1) ?? null;
    const ids = await unitOfWork.run(cause, (work) => work.billing.unsettledTickets({ after, limit: AT_ONCE }));
    for (const id of ids) await unitOfWork.run(cause, (work) => settleEntitlement(work, id));
    for (const id of ids) seen.add(id);
    if (ids.length < AT_ONCE) return seen.size;
  }
};
