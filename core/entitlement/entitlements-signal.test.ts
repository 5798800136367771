import { hours, minutes } from '../kernel/instant.ts';
import { entitlementsSignal } from './entitlements-signal.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const at = (trouble: string | null) => ({ now: NOW, staleAfter: hours(1), trouble });

describe('how what we know of who pays stands', () => {
  it('is as it should be up to an hour after billing was read', () => {
    expect(entitlementsSignal(NOW - hours(1), at(null)).state).toBe('ok');
  });

  it('is stale after it, and says since when and why', () => {
    expect(entitlementsSignal(NOW - minutes(61), at('Stripe does not answer'))).toEqual({
      key: 'entitlements',
      state: 'stale',
      evidence: 'as of 61 min ago: Stripe does not answer',
    });
  });

  it('bears a short silence, and yet names it', () => {
    const signal = entitlementsSignal(NOW - minutes(12), at('reset'));
    expect([signal.state, signal.evidence]).toEqual(['ok', 'as of 12 min ago: reset']);
  });

  it('is down where billing was never read', () => {
    expect(entitlementsSignal(null, at('no route')).state).toBe('down');
  });
});
