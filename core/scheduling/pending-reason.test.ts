import type { ExclusionReason } from './exclusion.ts';
import { pendingReasonOf } from './pending-reason.ts';

const pending = (...reasons: ExclusionReason[]): string =>
  pendingReasonOf(reasons.map((reason, i) => ({ expertId: `e${i}`, reason, facts: {} })));

describe('why nobody can be asked', () => {
  test('is that nobody is qualified, whatever each of them lacks', () => {
    expect(pending()).toBe('no_qualified_expert');
    expect(pending('not_active', 'excluded_by_customer', 'no_skill', 'skill_level', 'outside_radius')).toBe(
      'no_qualified_expert',
    );
  });

  test.each<[ExclusionReason]>([
    ['too_soon'],
    ['outside_working_hours'],
    ['time_off'],
    ['capacity_reached'],
    ['no_gap'],
  ])('is that those who are qualified have no slot: %s', (reason) =>
    expect(pending('no_skill', reason)).toBe('no_common_slot'),
  );

  test('is that all who could come were asked', () => {
    expect(pending('no_skill', 'already_asked')).toBe('all_declined');
    expect(pending('no_gap', 'already_asked')).toBe('all_declined');
  });
});
