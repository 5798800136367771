import { minutes } from '../kernel/instant.ts';
import { DEFAULT_POLICIES, type PolicyKey } from './policies.ts';
import { formatPolicy, parsePolicy, validatePolicy } from './policy-rules.ts';

const keys = Object.keys(DEFAULT_POLICIES) as PolicyKey[];
const refusalOf = (result: ReturnType<typeof validatePolicy>): string | null =>
  result.ok ? null : result.refusal.code;

describe('policies', () => {
  it.each(keys)('the default of %s is allowed, and its text is read back to the same value', (key) => {
    const value = DEFAULT_POLICIES[key];
    expect(validatePolicy(key, value)).toEqual({ ok: true, value });
    expect(parsePolicy(key, formatPolicy(key, value))).toEqual({ ok: true, value });
  });

  it.each([
    ['10 min', minutes(10)],
    ['10m', minutes(10)],
    ['1.5 h', minutes(90)],
    [' 2 Hours ', minutes(120)],
    ['90 s', minutes(1.5)],
  ])('an operator may type a duration as %p', (text, value) => {
    expect(parsePolicy('offers.ttl', text)).toEqual({ ok: true, value });
  });

  it.each([
    ['offers.ttl', '10', 'policy_not_a_duration'],
    ['offers.ttl', '-5 min', 'policy_not_a_duration'],
    ['offers.ttl', 'ten minutes', 'policy_not_a_duration'],
    ['offers.ttl', '10 parsecs', 'policy_not_a_duration'],
    ['offers.ttl', '30 d', 'policy_out_of_range'],
    ['offers.ttl', '1 s', 'policy_out_of_range'],
    ['offers.fanout', '3 experts', 'policy_not_a_count'],
    ['offers.fanout', '2.5', 'policy_not_a_count'],
    ['offers.fanout', '0', 'policy_out_of_range'],
    ['offers.fanout', '21', 'policy_out_of_range'],
    ['dispatchUnverified', 'sometimes', 'policy_not_a_choice'],
    ['quietHours', '21:00', 'policy_not_hours'],
    ['quietHours', '25:00-08:00', 'policy_not_hours'],
    ['quietHours', '21:00-21:00', 'policy_not_hours'],
    ['digest.at', '8', 'policy_not_a_time'],
    ['digest.at', '24:00', 'policy_not_a_time'],
    ['digest.at', '08:00-09:00', 'policy_not_a_time'],
    ['undo.for', '1 h', 'policy_out_of_range'],
    ['home.timeZone', 'Middle/Earth', 'policy_not_a_time_zone'],
    ['home.timeZone', '+02:00', 'policy_not_a_time_zone'],
    ['home.country', 'Germany', 'policy_not_a_country'],
    ['home.country', 'QX', 'policy_not_a_country'],
    ['offers.fanuot', '3', 'policy_unknown'],
    ['constructor', '3', 'policy_unknown'],
  ])('%s refuses %p', (key, text, code) => {
    expect(refusalOf(parsePolicy(key, text))).toBe(code);
  });

  it('says between which values a refused one would have to lie', () => {
    expect(parsePolicy('offers.ttl', '30 d')).toEqual({
      ok: false,
      refusal: { code: 'policy_out_of_range', facts: { key: 'offers.ttl', min: '1 min', max: '1 d' } },
    });
  });

  it('a choice and hours may be typed the way people write them', () => {
    expect(parsePolicy('dispatchUnverified', 'Returning customers')).toEqual({
      ok: true,
      value: 'returning_customers',
    });
    expect(parsePolicy('quietHours', '22:00 – 07:30')).toEqual({ ok: true, value: '22:00-07:30' });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1.5, '600000', null, undefined, [600_000]])(
    'a duration that is %p is refused, wherever it comes from',
    (value) => {
      expect(refusalOf(validatePolicy('offers.ttl', value))).toBe('policy_not_a_duration');
    },
  );
});
