import { days, hours } from '../kernel/instant.ts';
import { isTakenOnTrust, paymentStanding, relianceOn } from './payment-standing.ts';
import type { Plan } from './plan.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const fresh = { now: NOW, isStale: false };
const stale = { now: NOW, isStale: true };
const care = (over: Partial<Plan> = {}): Plan => ({ name: 'Care', validUntil: null, asOf: NOW - hours(3), ...over });
const of = (...plans: Plan[]) => ({ isListed: true, plans, payments: [] });

describe('who pays, while billing is heard', () => {
  it('a plan that is valid covers, with the age of what we know', () => {
    expect(paymentStanding(of(care()), fresh)).toEqual({ kind: 'covered', plan: 'Care', asOf: NOW - hours(3) });
  });

  it('of several that cover, the one counts that we heard of last', () => {
    const plans = [care({ name: 'Old', asOf: NOW - days(2) }), care({ name: 'New', validUntil: NOW + 1 })];
    expect(paymentStanding(of(...plans), fresh)).toMatchObject({ plan: 'New' });
  });

  it('a plan that has ended covers nothing from the moment of its end', () => {
    expect(paymentStanding(of(care({ validUntil: NOW })), fresh)).toEqual({ kind: 'unpaid' });
  });

  it('of somebody who is on no list we know nothing', () => {
    expect(paymentStanding({ isListed: false, plans: [], payments: [] }, fresh)).toEqual({ kind: 'unverified' });
  });
});

describe('who pays, while our data is stale', () => {
  it.each([
    ['running, heard of today', care(), 'covered'],
    ['running, heard of 30 days ago', care({ asOf: NOW - days(30) }), 'covered'],
    ['running, heard of longer ago', care({ asOf: NOW - days(30) - 1 }), 'unverified'],
    ['over since we last heard: it may have been renewed', care({ validUntil: NOW - hours(1) }), 'covered'],
    ['over already when we last heard', care({ validUntil: NOW - hours(4) }), 'unverified'],
  ])('a plan %s', (_, plan, kind) => {
    expect(paymentStanding(of(plan), stale).kind).toBe(kind);
  });

  it('that somebody has no plan can’t be said any more', () => {
    expect(paymentStanding(of(), stale)).toEqual({ kind: 'unverified', isStale: true });
  });

  it('what was paid for the ticket stays paid', () => {
    const payments = [{ status: 'paid', settledAt: NOW - days(40) } as const];
    expect(paymentStanding({ ...of(), payments }, stale)).toEqual({ kind: 'paid', asOf: NOW - days(40) });
  });

  it('what was given back is not', () => {
    const payments = [{ status: 'refunded', settledAt: NOW } as const];
    expect(paymentStanding({ ...of(), payments }, fresh)).toEqual({ kind: 'unpaid' });
  });
});

describe('what we rely on', () => {
  it.each([
    ['billing was read within the hour', 'ok', NOW - hours(1), false],
    ['the hour is over, and nobody has looked since', 'ok', NOW - hours(1) - 1, true],
    ['the registry says that it is stale', 'stale', NOW, true],
    ['it was never read', 'ok', null, true],
  ] as const)('%s', (_, state, readAt, isStale) => {
    expect(relianceOn({ state }, readAt, { now: NOW, staleAfter: hours(1) }).isStale).toBe(isStale);
  });

  it('where no billing system is connected, what was imported by hand is the truth', () => {
    expect(relianceOn(null, null, { now: NOW, staleAfter: hours(1) }).isStale).toBe(false);
  });

  it('whoever was taken on trust is looked at again, and nobody else', () => {
    const covered = { kind: 'covered', plan: 'Care', asOf: NOW - hours(2) } as const;
    expect(isTakenOnTrust(covered, NOW, hours(1))).toBe(true);
    expect(isTakenOnTrust({ ...covered, asOf: NOW - hours(1) }, NOW, hours(1))).toBe(false);
    expect(isTakenOnTrust({ kind: 'paid', asOf: 0 }, NOW, hours(1))).toBe(false);
  });
});
