import * as fc from 'fast-check';
import { aJob, alongTheStreet, anExpert, at, aVisit, between, house, told } from '../../test/an-agenda.ts';
import type { Expert } from '../people/person.ts';
import type { ExpertAgenda } from './agenda.ts';
import { type MatchRequest, type MatchResult, matchExperts } from './match-experts.ts';

const free = (personId: string, overrides: Partial<Expert> = {}): ExpertAgenda => ({
  expert: anExpert({ personId, ...overrides }),
  entries: [],
});
const aRequest = (agendas: readonly ExpertAgenda[], overrides: Partial<MatchRequest> = {}): MatchRequest => ({
  job: { ...aJob(), ticketId: 't', device: { category: 'tv', brand: 'Sony', skillLevel: 2 } },
  agendas,
  asked: new Set(),
  excluded: [],
  visitedBefore: new Set(),
  recentJobs: new Map(),
  travel: alongTheStreet,
  ...overrides,
});
const order = ({ candidates }: MatchResult): string[] => candidates.map(({ expert }) => expert.personId);
const reasons = (agendas: readonly ExpertAgenda[], overrides: Partial<MatchRequest> = {}): unknown[] =>
  matchExperts(aRequest(agendas, overrides)).excluded.map(({ reason, facts }) => [reason, facts]);

describe('who is asked', () => {
  test.each<[string, Partial<Expert>, string, object]>([
    ['is on a break', { status: 'paused' }, 'not_active', { status: 'paused' }],
    [
      'has another trade',
      { skills: [{ category: 'oven', brand: null, level: 3 }] },
      'no_skill',
      { category: 'tv', brand: 'Sony' },
    ],
    [
      'knows another brand only',
      { skills: [{ category: 'tv', brand: 'LG', level: 3 }] },
      'no_skill',
      { category: 'tv', brand: 'Sony' },
    ],
    [
      'has too low a level',
      { skills: [{ category: 'tv', brand: null, level: 1 }] },
      'skill_level',
      { has: 1, needs: 2 },
    ],
    ['lives too far away', { radiusKm: 5 }, 'outside_radius', { distanceKm: 5.6, radiusKm: 5 }],
    ['is away', { timeOff: [between('00:00', '23:00')] }, 'time_off', { from: at('00:00'), until: at('23:00') }],
    ['may not have another job', { capacityPerDay: 0 }, 'capacity_reached', { capacity: 0 }],
  ])('not an expert who %s', (_, overrides, reason, facts) => {
    expect(reasons([free('erika', overrides)])).toEqual([[reason, facts]]);
  });

  test('not whom the customer excluded, nor who was asked already', () => {
    const agendas = [free('a'), free('b')];
    expect(reasons(agendas, { excluded: ['b'], asked: new Set(['a', 'b']) })).toEqual([
      ['already_asked', {}],
      ['excluded_by_customer', {}],
    ]);
  });

  test('a skill for the brand counts, however it is spelt, and its level too', () => {
    const skills = [
      { category: 'tv', brand: null, level: 1 },
      { category: 'tv', brand: 'SONY', level: 2 },
    ] as const;
    expect(order(matchExperts(aRequest([free('erika', { skills })])))).toEqual(['erika']);
  });

  test('a skill for one brand is no skill for a device whose brand nobody knows', () => {
    const request = aRequest([free('erika', { skills: [{ category: 'tv', brand: 'Sony', level: 3 }] })]);
    const job = { ...request.job, device: { category: 'tv', brand: null, skillLevel: 1 } as const };
    expect(matchExperts({ ...request, job }).excluded).toMatchObject([
      { reason: 'no_skill', facts: { category: 'tv' } },
    ]);
  });

  test('an expert at the very edge of the radius', () => {
    const distanceKm = 10 * 0.005 * 111.195;
    expect(order(matchExperts(aRequest([free('in', { radiusKm: distanceKm + 0.001 })])))).toEqual(['in']);
    expect(order(matchExperts(aRequest([free('out', { radiusKm: distanceKm - 0.001 })])))).toEqual([]);
  });
});

describe('who is asked first', () => {
  test('who is nearest, and at equal cost always the same one', () => {
    const agendas = [free('far', { home: house(30) }), free('b'), free('a'), free('near', { home: house(9) })];
    expect(order(matchExperts(aRequest(agendas)))).toEqual(['near', 'a', 'b', 'far']);
  });

  test('who was here before, works near by, is not too good for it, had fewer jobs, is liked', () => {
    const isFirst = (better: ExpertAgenda, overrides: Partial<MatchRequest> = {}): void =>
      expect(order(matchExperts(aRequest([free('a'), better], overrides)))).toEqual([better.expert.personId, 'a']);
    isFirst(free('z'), { visitedBefore: new Set(['z']) });
    isFirst(free('z'), { recentJobs: new Map([['a', 1]]) });
    isFirst(free('z', { rating: 4.6 }));
    isFirst({ ...free('z'), entries: [aVisit('v', 10, '10:00'), aVisit('w', 10, '08:10', { travelIn: 10 })] });
    expect(
      order(matchExperts(aRequest([free('a', { skills: [{ category: 'tv', brand: null, level: 3 }] }), free('z')]))),
    ).toEqual(['z', 'a']);
  });

  test('one option per window of the customer, the cheapest first', () => {
    const job = { ...aRequest([]).job, windows: [between('08:00', '12:00'), between('08:00', '12:00', 2)] };
    const entries = [aVisit('v', 10, '10:00', { day: 2, window: between('08:00', '12:00', 2) })];
    const [candidate] = matchExperts({ ...aRequest([{ expert: anExpert(), entries }]), job }).candidates;
    expect(candidate?.options.map(told)).toEqual(['06-02T08:00 06-02T08:10 06-02T09:10', '08:00 08:10 09:10']);
    expect(candidate).toMatchObject({ distanceKm: 5.6, cost: 2.5, terms: { detour: 0, reliability: 2.5 } });
  });

  test('overlapping windows do not offer the same arrival twice', () => {
    const job = { ...aRequest([]).job, windows: [between('08:00', '12:00'), between('08:00', '14:00')] };
    expect(matchExperts({ ...aRequest([free('a')]), job }).candidates[0]?.options).toHaveLength(1);
  });

  test('never depends on the order in which experts were read', () => {
    const anAgenda = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      home: fc.nat(40),
      rating: fc.constantFrom(null, 3, 4, 5),
    });
    const agendas = fc
      .uniqueArray(anAgenda, { selector: ({ id }) => id })
      .map((all) => all.map(({ id, home, rating }) => free(id, { home: house(home), rating })));
    const shuffled = agendas.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, mixed]) =>
        expect(matchExperts(aRequest(mixed))).toEqual(matchExperts(aRequest(all))),
      ),
    );
  });
});

test('somebody who can be asked is reason enough not to give one', () => {
  const lost = free('lost', { skills: [] });
  expect(matchExperts(aRequest([lost, free('a')])).pendingReason).toBeNull();
  expect(matchExperts(aRequest([lost])).pendingReason).toBe('no_qualified_expert');
  expect(matchExperts(aRequest([lost, free('a')], { asked: new Set(['a']) })).pendingReason).toBe('all_declined');
});
