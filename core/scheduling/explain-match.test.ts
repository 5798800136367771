import { aJob, alongTheStreet, anExpert, house } from '../../test/an-agenda.ts';
import type { Expert } from '../people/person.ts';
import { explainFor, explainPending, type MatchRecord, recordMatch } from './explain-match.ts';
import { matchExperts } from './match-experts.ts';

const experts: ReadonlyArray<Partial<Expert> & { personId: string }> = [
  { personId: 'near', home: house(8) },
  { personId: 'known', home: house(0) },
  { personId: 'far', home: house(30), rating: 5 },
  { personId: 'tiny', radiusKm: 1 },
  { personId: 'tinier', radiusKm: 0.5 },
  { personId: 'paused', status: 'paused' },
];

const recordOf = (asked: readonly string[] = []): MatchRecord => {
  const result = matchExperts({
    job: { ...aJob(), ticketId: 't', device: { category: 'tv', brand: null, skillLevel: 2 } },
    agendas: experts.map((expert) => ({ expert: anExpert(expert), entries: [] })),
    asked: new Set(asked),
    excluded: [],
    visitedBefore: new Set(['known']),
    recentJobs: new Map([['near', 3]]),
    travel: alongTheStreet,
  });
  // It is kept as JSON.
  return JSON.parse(JSON.stringify(recordMatch(result))) as MatchRecord;
};

describe('a round of matching', () => {
  test('tells an expert why they were asked, and in what others were better', () => {
    const record = recordOf();
    expect(explainFor(record, 'near')).toEqual({
      code: 'ranked',
      facts: { rank: 1, of: 3, distanceKm: 1.1, cost: 11 },
      wayIn: { minutes: 2, measuredAt: null },
      strengths: ['detour'],
      weaknesses: ['continuity', 'fairness', 'reliability'],
      terms: { detour: 4, wait: 0, lateness: 0, surplus: 0, continuity: 0, fairness: 4.5, reliability: 2.5 },
    });
    expect(explainFor(record, 'known')).toMatchObject({
      facts: { rank: 2 },
      strengths: ['continuity', 'fairness', 'detour'],
    });
    expect(explainFor(record, 'far')).toMatchObject({ facts: { rank: 3 }, strengths: ['reliability', 'fairness'] });
  });

  test('tells an expert who was left out the first rule that said so', () => {
    expect(explainFor(recordOf(), 'tiny')).toEqual({ code: 'outside_radius', facts: { distanceKm: 5.6, radiusKm: 1 } });
    expect(explainFor(recordOf(), 'stranger')).toEqual({ code: 'not_considered', facts: {} });
  });

  test('tells a manager whether experts are being asked, or how many each rule left out', () => {
    expect(explainPending(recordOf())).toMatchObject({ code: 'offering', facts: { considered: 6, ranked: 3 } });
    expect(explainPending(recordOf(['near', 'known', 'far']))).toEqual({
      code: 'all_declined',
      facts: { considered: 6, ranked: 0 },
      excludedBy: [
        { reason: 'already_asked', experts: 3 },
        { reason: 'outside_radius', experts: 2 },
        { reason: 'not_active', experts: 1 },
      ],
    });
  });
});
