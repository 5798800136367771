import { formatMoment } from '../../core/dialogue/format/format-time.ts';
import { formatWorkingHours } from '../../core/people/format-working-hours.ts';
import type { Expert, Skill } from '../../core/people/person.ts';
import {
  addTimeOff,
  bookedVisits,
  type ExpertLine,
  listExperts,
  setExpertStatus,
  timeZoneOf,
} from '../../prisma/operator/experts.ts';
import { choosePerson } from './choose-person.ts';
import type { Desk } from './desk.ts';
import { OperatorError } from './operator-error.ts';
import type { Paint } from './paint.ts';
import { readWallWindow } from './read-wall-window.ts';
import { table } from './table.ts';

export interface StatusChange {
  readonly person: { readonly id: string; readonly name: string };
  readonly from: Expert['status'];
  readonly to: Expert['status'];
}

export interface TimeOffAdded {
  readonly person: { readonly id: string; readonly name: string };
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  /** Visits that lie in it: somebody has to settle them. */
  readonly booked: ReadonlyArray<{ readonly ticket: string; readonly arrival: string }>;
}

const HINT = '`experts` lists them.';

export const showExperts = ({ pool }: Desk): Promise<readonly ExpertLine[]> => listExperts(pool);

/** Paused and suspended experts get no offers; what they have accepted stays theirs. */
export const changeStatus = async (desk: Desk, typed: string, to: Expert['status']): Promise<StatusChange> => {
  const { id, name } = await choosePerson(desk, typed, { onlyExperts: true, hint: HINT });
  return { person: { id, name }, from: await setExpertStatus(desk.pool, id, to), to };
};

export const planTimeOff = async (desk: Desk, typed: string, from: string, to: string): Promise<TimeOffAdded> => {
  const { id, name } = await choosePerson(desk, typed, { onlyExperts: true, hint: HINT });
  const timeZone = await timeZoneOf(desk.pool, id);
  const window = readWallWindow(from, to, timeZone);
  if (window === null) {
    throw new OperatorError(
      'time_not_understood',
      `"${from}" to "${to}" is no stretch of time. Give days (2026-12-24 2026-12-26, the last one included) or times (2026-12-24T14:00).`,
    );
  }
  await addTimeOff(desk.pool, id, window);
  const booked = await bookedVisits(desk.pool, id, window);
  return {
    person: { id, name },
    from: new Date(window.start).toISOString(),
    to: new Date(window.end).toISOString(),
    timeZone,
    booked: booked.map(({ ticket, arrival }) => ({ ticket, arrival: new Date(arrival).toISOString() })),
  };
};

const tellSkill = ({ category, brand, level }: Skill): string =>
  `${category}${brand === null ? '' : `/${brand}`}:${level}`;

export const tellExperts = (experts: readonly ExpertLine[], paint: Paint): string =>
  experts.length === 0
    ? 'There are no experts yet: import them, or `seed --demo`.\n'
    : table(
        ['expert', 'status', 'chat', 'rating', 'radius', 'a day', 'hours', 'skills'],
        experts.map((expert) => [
          expert.name,
          expert.status === 'active' ? paint.green('active') : paint.yellow(expert.status),
          expert.joined ? 'yes' : paint.dim('not yet'),
          expert.rating?.toFixed(1) ?? '',
          `${expert.radiusKm} km`,
          String(expert.capacityPerDay),
          formatWorkingHours(expert.workingHours),
          expert.skills.map(tellSkill).join(' '),
        ]),
        paint,
      );

export const tellStatusChange = ({ person, from, to }: StatusChange): string =>
  from === to
    ? `${person.name} is ${to} already.\n`
    : `${person.name}: ${from} → ${to}. ${to === 'active' ? 'Offers come again.' : 'No new offers; accepted visits stay.'}\n`;

export const tellTimeOff = ({ person, from, to, timeZone, booked }: TimeOffAdded, paint: Paint): string => {
  const moment = (at: string): string => formatMoment(Date.parse(at), timeZone, 'en');
  const visits = booked.map(({ ticket, arrival }) => `  ${ticket}  ${moment(arrival)}\n`).join('');
  const warning = booked.length === 0 ? '' : paint.yellow('These visits lie in it and stay as they are:\n');
  return `${person.name} is off from ${moment(from)} to ${moment(to)} (${timeZone}).\n${warning}${visits}`;
};
