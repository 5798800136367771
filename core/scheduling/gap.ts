import { type Duration, type Instant, minutes } from '../kernel/instant.ts';
import { isInside, type Window } from '../kernel/window.ts';
import type { AgendaEntry } from './agenda.ts';
import type { Search } from './search.ts';

/** An entry with its ways to and from the job, asked for once per search. */
export interface Neighbour {
  readonly entry: AgendaEntry;
  readonly toJob: Duration;
  readonly fromJob: Duration;
}

/** The arrivals `[from, until)` that have the same entries before and after them. */
export interface Gap {
  readonly from: Instant;
  readonly until: Instant;
  readonly before: readonly Neighbour[];
  readonly after: readonly Neighbour[];
}

export const gapsOf = ({ agenda, job, travel }: Search): Gap[] => {
  const neighbours = agenda.entries
    .map((entry) => ({
      entry,
      toJob: minutes(travel.minutes(entry.place, job.place)),
      fromJob: minutes(travel.minutes(job.place, entry.place)),
    }))
    .toSorted((a, b) => a.entry.plan.arrival - b.entry.plan.arrival);
  return Array.from({ length: neighbours.length + 1 }, (_, i) => ({
    from: neighbours[i - 1]?.entry.plan.arrival ?? Number.NEGATIVE_INFINITY,
    until: neighbours[i]?.entry.plan.arrival ?? Number.POSITIVE_INFINITY,
    before: neighbours.slice(0, i),
    after: neighbours.slice(i),
  }));
};

const isOn =
  (day: Window, kind: AgendaEntry['kind']) =>
  ({ entry }: Neighbour): boolean =>
    entry.kind === kind && isInside(day, entry.plan.arrival);

/** Whom the way begins at; without one it begins at home. A held entry may vanish, so no way begins there. */
export const previousVisit = (gap: Gap, day: Window): Neighbour | undefined => gap.before.findLast(isOn(day, 'visit'));

/** Whose way begins at the job once it is inserted. */
export const nextVisit = (gap: Gap, day: Window): Neighbour | undefined => gap.after.find(isOn(day, 'visit'));

/** Holds from which the way to the job would begin, should they become visits. */
export const heldBefore = (gap: Gap, day: Window): readonly Neighbour[] => {
  const since = previousVisit(gap, day)?.entry.plan.arrival ?? Number.NEGATIVE_INFINITY;
  return gap.before.filter(isOn(day, 'held')).filter(({ entry }) => entry.plan.arrival >= since);
};

/** Holds to which the way would begin at the job, should they become visits. */
export const heldAfter = (gap: Gap, day: Window): readonly Neighbour[] => {
  const until = nextVisit(gap, day)?.entry.plan.arrival ?? Number.POSITIVE_INFINITY;
  return gap.after.filter(isOn(day, 'held')).filter(({ entry }) => entry.plan.arrival <= until);
};
