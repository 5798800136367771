import { aJob, alongTheStreet, anExpert } from '../../test/an-agenda.ts';
import { findInsertions } from './find-insertions.ts';
import type { Insertion } from './fit-visit.ts';
import { costOf, type ExpertFacts } from './rank-experts.ts';

const facts: ExpertFacts = { skillSurplus: 0, wasHereBefore: false, recentJobs: 0, rating: 5 };
const insertion = (overrides: Partial<Insertion>): Insertion => {
  const found = findInsertions({ expert: anExpert(), entries: [] }, aJob(), alongTheStreet);
  if (!found.ok) throw new Error(found.refusal.code);
  return { ...found.value[0], detourMinutes: 0, waitMinutes: 0, slackMinutes: 60, ...overrides };
};

describe('what an insertion costs', () => {
  test.each<[string, Partial<Insertion>, Partial<ExpertFacts>, number]>([
    ['nothing at its best', {}, {}, 0],
    ['a minute per minute of detour', { detourMinutes: 14 }, {}, 14],
    ['a quarter per minute of waiting', { waitMinutes: 60 }, {}, 15],
    ['no more for waiting than for two hours of it', { waitMinutes: 400 }, {}, 30],
    ['nothing for half an hour of slack', { slackMinutes: 30 }, {}, 0],
    ['half a minute per minute of slack that is missing', { slackMinutes: 10 }, {}, 10],
    ['a level that the job does not need', {}, { skillSurplus: 2 }, 12],
    ['less where the expert was before', {}, { wasHereBefore: true }, -10],
    ['more for each job of the week', {}, { recentJobs: 3 }, 4.5],
    ['more per star that is missing', {}, { rating: 3.4 }, 8],
    ['four stars where nobody has rated', {}, { rating: null }, 5],
  ])('%s', (_, of, about, expected) => {
    const { cost, terms } = costOf(insertion(of), { ...facts, ...about });
    expect(cost).toBe(expected);
    expect(Object.values(terms).filter((term) => term !== 0)).toEqual(expected === 0 ? [] : [expected]);
  });
});
