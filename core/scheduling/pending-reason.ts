import type { PendingReason } from '../ticket/ticket.ts';
import type { ExcludedExpert, ExclusionReason } from './exclusion.ts';

export type MatchPendingReason = Exclude<PendingReason, 'offering'>;

const UNQUALIFYING: ReadonlySet<ExclusionReason> = new Set<ExclusionReason>([
  'not_active',
  'excluded_by_customer',
  'no_skill',
  'skill_level',
  'outside_radius',
]);

/**
 * Why nobody can be asked. Whoever was asked had a slot, so once one was, those who could come have all been asked,
 * and a better fee or a person helps sooner than other times.
 */
export const pendingReasonOf = (excluded: readonly ExcludedExpert[]): MatchPendingReason => {
  const qualified = excluded.filter(({ reason }) => !UNQUALIFYING.has(reason));
  if (qualified.length === 0) return 'no_qualified_expert';
  return qualified.some(({ reason }) => reason === 'already_asked') ? 'all_declined' : 'no_common_slot';
};
