import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import type { Outcome, Visit } from '../../visit/visit.ts';
import { formatDay } from '../format/format-time.ts';
import { shorten } from '../format/shorten.ts';
import type { Say } from '../texts/texts.ts';

const NOTE_SHOWN = 160;

export interface EarlierVisit {
  readonly visit: Visit;
  readonly expert: Person | null;
}

/** `needs a part`, to be put into a sentence. */
export const resultWords = (say: Say, kind: Outcome['kind']): string =>
  say(`visit-result-${kind.replaceAll('_', '-')}`);

/** Visits of the same ticket that came to something before this one, oldest first. */
export const earlierVisits = async (work: Work, visit: Visit): Promise<readonly EarlierVisit[]> => {
  const before = (await work.visits.ofTicket(visit.ticketId)).filter(
    ({ number, status }) => number < visit.number && (status === 'finished' || status === 'no_show'),
  );
  const told: EarlierVisit[] = [];
  for (const earlier of before) {
    told.push({ visit: earlier, expert: await work.people.find(earlier.expertId) });
  }
  return told;
};

/** `Tue 24 Nov, Kim: needs a part. “T-con board is dead.”` */
export const historyLine = (
  say: Say,
  { visit, expert }: EarlierVisit,
  { timeZone, locale }: { readonly timeZone: string; readonly locale: string },
): string => {
  const day = formatDay(visit.arrival, timeZone, locale);
  const name = expert?.name ?? say('visit-history-somebody');
  if (visit.status !== 'finished') return say('visit-history', { day, name, result: say('visit-result-no-show') });
  const result = resultWords(say, visit.outcome.kind);
  const note = shorten(visit.outcome.note, NOTE_SHOWN);
  return note === ''
    ? say('visit-history', { day, name, result })
    : say('visit-history-note', { day, name, result, note });
};
