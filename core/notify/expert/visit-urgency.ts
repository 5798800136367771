import type { Instant } from '../../kernel/instant.ts';
import { calendarDay } from '../../kernel/wall-clock.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';

/** Only what concerns a visit of today wakes anybody up; today is where the visit is. */
export const visitUrgency = (visit: Visit, ticket: Ticket, now: Instant): 'critical' | 'normal' => {
  const zone = ticket.address?.timeZone ?? 'UTC';
  return calendarDay(visit.arrival, zone).equals(calendarDay(now, zone)) ? 'critical' : 'normal';
};
