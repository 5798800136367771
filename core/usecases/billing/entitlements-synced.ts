import type { Cause } from '../../kernel/event.ts';
import type { UnitOfWork } from '../../ports/work.ts';
import { settleEntitlement } from './settle-entitlement.ts';

const AT_ONCE = 100;

/** A ticket that could not be settled, and why. */
interface Unsettled {
  readonly ticketId: string;
  readonly error: unknown;
}

/**
 * Billing was read to its end: every ticket that waited for that, or was taken on trust, is looked at. One by one, so
 * that nobody's ticket is locked while another is settled, and one that fails, which is answered, keeps no other waiting and
 * is looked at again next time.
 */
export const entitlementsSynced = async (unitOfWork: UnitOfWork, cause: Cause): Promise<readonly Unsettled[]> => {
  const failed: Unsettled[] = [];
  const progress: { after: string | null } = { after: null };
  for (;;) {
    const which = { ...progress, limit: AT_ONCE };
    const ids = await unitOfWork.run(cause, (work) => work.billing.unsettledTickets(which));
    for (const ticketId of ids) {
      await unitOfWork
        .run(cause, (work) => settleEntitlement(work, ticketId))
        .catch((error: unknown) => failed.push({ ticketId, error }));
    }
    progress.after = ids.at(-1) ?? progress.after;
    if (ids.length < AT_ONCE) return failed;
  }
};
