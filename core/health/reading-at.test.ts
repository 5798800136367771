import { NOW } from '../../test/samples/ticket-samples.ts';
import { days, hours, minutes } from '../kernel/instant.ts';
import { DEFAULT_POLICIES } from '../policies/policies.ts';
import type { CapabilityKey, CapabilityReading } from './capability.ts';
import { readingAt, stateAt } from './reading-at.ts';

const fineAt = (key: CapabilityKey, okAt: number | null): CapabilityReading => ({
  key,
  state: 'ok',
  since: NOW - days(90),
  evidence: 'synced',
  checkedAt: NOW,
  okAt,
});

describe('What is known from elsewhere', () => {
  it.each<[CapabilityKey, number]>([
    ['catalogue', hours(24)],
    ['entitlements', hours(1)],
    ['travel', days(30)],
  ])('is stale when nobody has refreshed it for too long: %s', (key, allowed) => {
    expect(stateAt(fineAt(key, NOW - allowed), NOW, DEFAULT_POLICIES)).toBe('ok');
    expect(readingAt(fineAt(key, NOW - allowed - 1), NOW, DEFAULT_POLICIES)).toMatchObject({
      state: 'stale',
      since: NOW - 1,
    });
  });

  it('grows old as the business allows it', () => {
    const policies = { ...DEFAULT_POLICIES, 'staleAfter.entitlements': minutes(10) };
    expect(stateAt(fineAt('entitlements', NOW - minutes(11)), NOW, policies)).toBe('stale');
  });

  it('keeps what somebody saw of it: an outage does not turn into age', () => {
    const down: CapabilityReading = { ...fineAt('entitlements', NOW - days(2)), state: 'down' };
    expect(readingAt(down, NOW, DEFAULT_POLICIES)).toBe(down);
  });
});

it('What is looked at all the time does not grow old', () => {
  for (const key of ['channel:sms', 'queue', 'database', 'payments', 'geocoding'] as const) {
    expect(stateAt(fineAt(key, NOW - days(60)), NOW, DEFAULT_POLICIES)).toBe('ok');
  }
});
