import { zoneOf } from './zone-of.ts';
import { calendarDay } from '../kernel/wall-clock.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Visit } from '../visit/visit.ts';
import type { Notice } from './tell.ts';

/** Only what is about a visit of today passes quiet hours; today is where the visit is. */
export const aboutVisit = (work: Work, ticket: Ticket, visit: Visit): Notice => {
  const timeZone = zoneOf(work, ticket);
  const isToday = calendarDay(visit.arrival, timeZone).equals(calendarDay(work.now, timeZone));
  return { ticketId: ticket.id, urgency: isToday ? 'critical' : 'normal' };
};
