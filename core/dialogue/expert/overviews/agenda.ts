import { directionTo } from '../../../kernel/compass.ts';
import { days } from '../../../kernel/instant.ts';
import { distanceKm } from '../../../kernel/place.ts';
import type { Window } from '../../../kernel/window.ts';
import type { Expert } from '../../../people/person.ts';
import { localDay } from '../../../scheduling/local-day.ts';
import type { Ticket } from '../../../ticket/ticket.ts';
import type { Visit } from '../../../visit/visit.ts';
import { formatClock, formatDay } from '../../format/format-time.ts';
import type { Choice, Message } from '../../message.ts';
import type { Session } from '../../session.ts';
import { forExpert } from './for-expert.ts';

interface Planned {
  readonly visit: Visit;
  readonly ticket: Ticket;
  readonly timeZone: string;
}

export const showToday = (session: Session): Promise<void> =>
  forExpert(session, async (expert) => {
    const today = localDay(session.work.now, expert.timeZone);
    const planned = await plannedIn(session, today);
    const day = formatDay(session.work.now, expert.timeZone, session.person.locale);
    const title = session.say('agenda-today', { day });
    session.reply(
      planned.length > 0 ? agenda(session, title, expert, planned, false) : nothing(session, title, 'today'),
    );
  });

export const showWeek = (session: Session): Promise<void> =>
  forExpert(session, async (expert) => {
    const { start } = localDay(session.work.now, expert.timeZone);
    const planned = await plannedIn(session, { start, end: start + days(7) });
    const title = session.say('agenda-week');
    session.reply(planned.length > 0 ? agenda(session, title, expert, planned, true) : nothing(session, title, 'week'));
  });

export const plannedIn = async ({ work, person }: Session, within: Window): Promise<readonly Planned[]> => {
  const planned: Planned[] = [];
  for (const visit of await work.visits.activeOf(person.id, within)) {
    const ticket = (await work.tickets.find(visit.ticketId))?.state;
    if (ticket) planned.push({ visit, ticket, timeZone: ticket.address?.timeZone ?? person.timeZone });
  }
  return planned;
};

/** Addresses stand on the cards only, which lose them when the visit is over; here is how far and which way. */
const agenda = (
  session: Session,
  title: string,
  expert: Expert,
  planned: readonly Planned[],
  withDays: boolean,
): Message => {
  const dayOf = (entry: Planned | undefined): string =>
    withDays && entry ? formatDay(entry.visit.arrival, entry.timeZone, session.person.locale) : '';
  const lines = planned.flatMap((entry, at) => {
    const isNewDay = dayOf(entry) !== dayOf(planned[at - 1]);
    const heading = isNewDay ? [...(at === 0 ? [] : ['']), dayOf(entry)] : [];
    return [...heading, line(session, expert, entry)];
  });
  const choices = planned.map((entry) => button(session, entry, dayOf(entry)));
  return { title, body: lines.join('\n'), choices, columns: 2 };
};

const line = ({ say, person }: Session, { home }: Expert, { visit, ticket, timeZone }: Planned): string => {
  const place = ticket.address?.place;
  const where = place
    ? say('agenda-where', {
        km: Math.round(distanceKm(home, place) * 10) / 10,
        towards: say(`compass-${directionTo(home, place)}`),
      })
    : '';
  const time = formatClock(visit.arrival, timeZone, person.locale);
  const status = say(`agenda-status-${visit.status.replace('_', '-')}`);
  return say('agenda-line', { time, device: ticket.device.label, where, status });
};

const button = ({ person }: Session, { visit, ticket, timeZone }: Planned, day: string): Choice => {
  const time = formatClock(visit.arrival, timeZone, person.locale);
  const label = [day, time, ticket.code].filter((part) => part !== '').join(' ');
  return { label, action: { do: 'show_visit', visitId: visit.id } };
};

const nothing = ({ say }: Session, title: string, what: 'today' | 'week'): Message => ({
  title,
  body: say(`agenda-nothing-${what}`),
  choices: [
    { label: say('expert-menu-offers'), action: { do: 'show', what: 'offers' } },
    what === 'today'
      ? { label: say('expert-menu-week'), action: { do: 'show', what: 'week' } }
      : { label: say('expert-menu-hours'), action: { do: 'show', what: 'hours' } },
  ],
  columns: 2,
});
