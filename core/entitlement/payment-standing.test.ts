import { days, hours } from '../kernel/instant.ts';
import { isTakenOnTrust, paymentStanding, relianceOn } from './payment-standing.ts';
import type { Payment } from './payment.ts';
import type { Plan } from './plan.ts';
import type { Refund, RefundStatus } from './refund.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const fresh = { now: NOW, isStale: false };
const stale = { now: NOW, isStale: true };
const care = (over: Partial<Plan> = {}): Plan => ({ name: 'Care', validUntil: null, asOf: NOW - hours(3), ...over });
const EURO = { amount: 4_500, currency: 'EUR' };
const back = (amount: number, status: RefundStatus): Refund => ({
  id: `r-${amount}-${status}`,
  provider: 'stripe',
  ref: null,
  chargeRef: 'pi',
  amount: { ...EURO, amount },
  status,
  why: null,
  askedBy: null,
  confirmedBy: null,
  askedAt: NOW,
  changedAt: NOW,
});
const paid = (over: Partial<Payment> = {}) =>
  ({ status: 'paid', settledAt: NOW - days(40), price: EURO, isOwed: true, refunds: [], ...over }) as const;
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
    expect(paymentStanding({ ...of(), payments: [paid()] }, stale)).toEqual({ kind: 'paid', asOf: NOW - days(40) });
  });
});

describe('who pays, once money went back', () => {
  it.each([
    ['nothing', [], { kind: 'paid', asOf: NOW - days(40) }],
    ['a part', [back(1_000, 'done')], { kind: 'paid', asOf: NOW - days(40), returned: { ...EURO, amount: 1_000 } }],
    ['two parts', [back(1_000, 'done'), back(500, 'done')], { kind: 'paid', returned: { amount: 1_500 } }],
    ['all of it', [back(4_500, 'done')], { kind: 'unpaid' }],
    ['all of it, in parts', [back(4_000, 'done'), back(500, 'done')], { kind: 'unpaid' }],
    ['nothing yet: it was only ordered', [back(4_500, 'ordered')], { kind: 'paid', asOf: NOW - days(40) }],
    ['nothing: it failed', [back(4_500, 'failed'), back(4_500, 'refused')], { kind: 'paid' }],
  ])('%s', (_, refunds, standing) => {
    expect(paymentStanding({ ...of(), payments: [paid({ refunds })] }, fresh)).toMatchObject(standing);
  });

  it('what was paid and not owed pays for nothing', () => {
    const payments = [paid({ isOwed: false })];
    expect(paymentStanding({ ...of(care()), payments }, fresh)).toMatchObject({ kind: 'covered' });
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
