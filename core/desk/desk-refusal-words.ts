import { formatClock } from '../dialogue/format/format-time.ts';
import type { Refusal } from '../kernel/result.ts';
import type { DeskVoice } from './desk-voice.ts';

/** What speaks against an expert, in the words of the lists in which they are left out. */
const ABOUT_EXPERT: ReadonlySet<string> = new Set([
  'not_active',
  'excluded_by_customer',
  'no_skill',
  'skill_level',
  'outside_radius',
  'out_of_reach',
  'already_asked',
  'too_soon',
  'outside_working_hours',
  'time_off',
  'capacity_reached',
  'no_gap',
  'not_considered',
]);

/** What somebody at the desk hears for each refusal that they can run into. */
const TEXTS: Readonly<Record<string, string>> = {
  not_at_desk: 'desk-stranger',
  only_managers: 'desk-refused-only-managers',
  only_agent_or_manager: 'desk-refused-only-agent',
  only_owner_or_manager: 'desk-refused-only-owner',
  only_decider_or_manager: 'desk-refused-only-decider',
  no_such_ticket: 'desk-refused-no-ticket',
  no_such_person: 'desk-refused-no-person',
  no_such_task: 'desk-refused-no-task',
  no_such_expert: 'desk-refused-no-expert',
  same_person: 'desk-refused-same-person',
  works_with_us: 'desk-refused-works-with-us',
  no_such_merge: 'desk-refused-no-merge',
  undone_already: 'desk-refused-undone',
  ends_by_itself: 'desk-refused-ends-by-itself',
  task_done: 'desk-refused-task-done',
  already_scheduled: 'desk-refused-scheduled',
  work_has_begun: 'desk-refused-begun',
  ticket_finished: 'desk-refused-finished',
  ticket_cancelled: 'desk-refused-cancelled',
  already_cancelled: 'desk-refused-cancelled',
  ticket_expired: 'desk-refused-expired',
  still_held: 'desk-refused-held',
  not_held: 'desk-refused-not-held',
  not_pending: 'desk-refused-not-pending',
  reason_missing: 'desk-refused-reason',
  reason_too_long: 'desk-refused-reason-long',
  nothing_to_undo: 'desk-refused-undo',
  owned_already: 'desk-refused-owned',
  owned_by_nobody: 'desk-refused-disown',
  not_taken_over: 'desk-refused-not-taken-over',
  address_known: 'desk-refused-address-known',
  address_not_found: 'desk-refused-address-not-found',
  address_invalid: 'desk-refused-address-not-found',
  pin_unreadable: 'desk-refused-pin',
  map_not_asked: 'desk-refused-map',
  nobody_there: 'desk-refused-nobody-there',
  no_cashier: 'desk-refused-no-cashier',
  no_price: 'desk-refused-no-price',
  asked_to_pay: 'desk-refused-asked-to-pay',
  nothing_to_refund: 'desk-refused-nothing-to-refund',
  refund_wanted: 'desk-refused-refund-wanted',
  second_person_needed: 'desk-refused-second-person',
};

export const deskRefusalWords = ({ say, locale, timeZone }: DeskVoice, { code, facts }: Refusal): string => {
  if (ABOUT_EXPERT.has(code)) return say('desk-refused-expert', { why: say(`desk-out-${code.replaceAll('_', '-')}`) });
  if (code === 'taken_over_already') return say('desk-refused-taken-over', { agent: facts['agent'] ?? '' });
  if (code === 'merged_already') return say('desk-refused-merged', { name: facts['name'] ?? '' });
  if (code === 'undo_later_first') return say('desk-refused-later-first', { name: facts['name'] ?? '' });
  if (code === 'taken_back') return say('desk-refused-taken-back', { by: facts['by'] ?? '' });
  if (code === 'address_ambiguous') {
    return say('desk-refused-address-ambiguous', { first: facts['first'] ?? '', second: facts['second'] ?? '' });
  }
  if (code === 'decision_waits') return say('desk-refused-decision-waits', { by: facts['by'] ?? '' });
  if (code === 'expert_asleep') {
    return say('desk-refused-asleep', { until: formatClock(Number(facts['until'] ?? 0), timeZone, locale) });
  }
  return say(TEXTS[code] ?? 'desk-refused-otherwise');
};
