import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { expectedArrival } from '../../visit/expected-arrival.ts';
import type { Visit } from '../../visit/visit.ts';
import { formatClock, formatDay, formatWindow } from '../format/format-time.ts';
import { zoneOf } from '../../notify/zone-of.ts';

/** A visit in a customer's words, to be put into texts. */
export interface VisitWords {
  readonly code: string;
  readonly device: string;
  /** The expert's name, and with it their rating where there is one. */
  readonly expert: string;
  readonly expertWithRating: string;
  readonly day: string;
  readonly window: string;
  readonly arrival: string;
}

export const describeVisit = async (
  work: Work,
  ticket: Ticket,
  visit: Visit,
): Promise<(locale: string) => VisitWords> => {
  const expert = await work.people.expert(visit.expertId);
  if (!expert) throw new Error(`Visit ${visit.id} is planned for ${visit.expertId}, who is no expert`);
  const timeZone = zoneOf(work, ticket);
  const rating = expert.rating === null ? '' : ` (★ ${expert.rating.toFixed(1)})`;
  return (locale) => ({
    code: ticket.code,
    device: ticket.device.label,
    expert: expert.name,
    expertWithRating: `${expert.name}${rating}`,
    day: formatDay(visit.arrival, timeZone, locale),
    window: formatWindow(visit.window, timeZone, locale),
    arrival: formatClock(expectedArrival(visit), timeZone, locale),
  });
};
