import type { HealthReader } from '../../bots/sandbox/follow-health.ts';
import { viewParts } from '../../core/health/view-parts.ts';
import type { Cause } from '../../core/kernel/event.ts';
import type { Parts } from '../assemble.ts';

const CAUSE: Cause = { actor: { kind: 'system', why: 'sandbox page' }, traceId: 'sandbox page', inboxId: null };

/** How the product says that everything it depends on is. */
export const createHealthReader = ({ unitOfWork }: Pick<Parts, 'unitOfWork'>): HealthReader => ({
  read: () => unitOfWork.run(CAUSE, (work) => Promise.resolve(viewParts(work, work.texts.in('en')))),
});
