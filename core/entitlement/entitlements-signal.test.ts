import { evidenceOf, evidenceWords } from '../health/evidence.ts';
import { ENGLISH } from '../../test/english.ts';
import { hours, minutes } from '../kernel/instant.ts';
import { entitlementsSignal } from './entitlements-signal.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const at = (trouble: string | null) => ({ now: NOW, staleAfter: hours(1), trouble });

describe('how what we know of who pays stands', () => {
  it('is as it should be up to an hour after billing was read', () => {
    expect(entitlementsSignal(NOW - hours(1), at(null)).state).toBe('ok');
  });

  it('is stale after it, and says since when and why', () => {
    const { key, state, evidence } = entitlementsSignal(NOW - minutes(61), at(evidenceOf('out_of_reach', 'ETIMEDOUT')));
    expect([key, state, evidence]).toEqual([
      'entitlements',
      'stale',
      'read_ago_because: 61 min; out_of_reach: ETIMEDOUT',
    ]);
    expect(evidenceWords(ENGLISH.say, evidence)).toBe('as of 61 min ago: it can’t be reached (ETIMEDOUT)');
  });

  it('bears a short silence, and yet names it', () => {
    const signal = entitlementsSignal(NOW - minutes(12), at(evidenceOf('asks_to_slow_down')));
    expect([signal.state, signal.evidence]).toEqual(['ok', 'read_ago_because: 12 min; asks_to_slow_down']);
  });

  it('is down where billing was never read', () => {
    expect(entitlementsSignal(null, at(null))).toMatchObject({ state: 'down', evidence: 'never_read' });
    const { evidence } = entitlementsSignal(null, at(evidenceOf('shut_out', '401')));
    expect(evidenceWords(ENGLISH.say, evidence)).toBe('it was never read: it shuts us out (401)');
  });
});
