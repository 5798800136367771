import { Temporal } from 'temporal-polyfill';
import { days, hours, minutes } from '../kernel/instant.ts';
import { ok, type Refusal, refuse, type Result, unreachable } from '../kernel/result.ts';
import { formatDuration, parseDuration } from './duration-text.ts';
import type { Policies, PolicyKey } from './policies.ts';

/** What a policy's value may be. Durations are milliseconds, hours are wall-clock `HH:mm-HH:mm`, a time is `HH:mm`, zones IANA's. */
export type PolicyRule =
  | { readonly kind: 'count'; readonly min: number; readonly max: number }
  | { readonly kind: 'duration'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'hours' }
  | { readonly kind: 'time' }
  | { readonly kind: 'time_zone' }
  | { readonly kind: 'country' };

export type PolicyValue = Policies[PolicyKey];

export type PolicyRefusalCode =
  | 'policy_unknown'
  | 'policy_not_a_count'
  | 'policy_not_a_duration'
  | 'policy_out_of_range'
  | 'policy_not_a_choice'
  | 'policy_not_hours'
  | 'policy_not_a_time'
  | 'policy_not_a_time_zone'
  | 'policy_not_a_country';

type PolicyResult = Result<PolicyValue, Refusal<PolicyRefusalCode>>;

/** Wide enough for every sensible business, narrow enough to stop a slip of the unit. */
export const POLICY_RULES: Readonly<Record<PolicyKey, PolicyRule>> = {
  'offers.fanout': { kind: 'count', min: 1, max: 20 },
  'offers.ttl': { kind: 'duration', min: minutes(1), max: hours(24) },
  'offers.retryAfter': { kind: 'duration', min: minutes(1), max: hours(24) },
  'offers.leadTime': { kind: 'duration', min: 0, max: days(2) },
  'visit.remindDayBefore': { kind: 'duration', min: hours(3), max: days(7) },
  'visit.remindSoon': { kind: 'duration', min: minutes(10), max: hours(12) },
  'visit.silenceNudge': { kind: 'duration', min: minutes(1), max: hours(12) },
  'visit.silencePeople': { kind: 'duration', min: minutes(1), max: hours(24) },
  'survey.after': { kind: 'duration', min: 0, max: days(7) },
  'model.holdFor': { kind: 'duration', min: minutes(1), max: days(7) },
  'unverified.expireAfter': { kind: 'duration', min: hours(1), max: days(90) },
  'takeOver.handBackAfter': { kind: 'duration', min: minutes(1), max: hours(8) },
  'undo.for': { kind: 'duration', min: 0, max: minutes(5) },
  'desk.answerWithin': { kind: 'duration', min: minutes(1), max: hours(24) },
  'desk.ownWithin': { kind: 'duration', min: minutes(1), max: hours(24) },
  'digest.at': { kind: 'time' },
  dispatchUnverified: { kind: 'choice', of: ['returning_customers', 'always', 'never'] },
  'fallback.stepAfter.critical': { kind: 'duration', min: minutes(1), max: hours(2) },
  'fallback.stepAfter.normal': { kind: 'duration', min: minutes(1), max: hours(24) },
  'checkIn.at': { kind: 'time' },
  quietHours: { kind: 'hours' },
  'home.timeZone': { kind: 'time_zone' },
  'home.country': { kind: 'country' },
  'staleAfter.catalogue': { kind: 'duration', min: minutes(10), max: days(90) },
  'staleAfter.entitlements': { kind: 'duration', min: minutes(5), max: days(30) },
  'staleAfter.travel': { kind: 'duration', min: hours(1), max: days(365) },
  'canary.every': { kind: 'duration', min: 0, max: hours(24) },
};

export const isPolicyKey = (key: string): key is PolicyKey => Object.hasOwn(POLICY_RULES, key);

/** Whether a value, typed by hand or read from elsewhere, may stand under this key. */
export const validatePolicy = (key: string, value: unknown): PolicyResult => {
  if (!isPolicyKey(key)) return refuse('policy_unknown', { key });
  const rule = POLICY_RULES[key];
  switch (rule.kind) {
    case 'count':
      return Number.isInteger(value) ? withinRange(key, rule, value as number) : refuse('policy_not_a_count', { key });
    case 'duration':
      return Number.isInteger(value)
        ? withinRange(key, rule, value as number)
        : refuse('policy_not_a_duration', { key });
    case 'choice':
      return typeof value === 'string' && rule.of.includes(value)
        ? ok(value)
        : refuse('policy_not_a_choice', { key, of: rule.of.join(', ') });
    case 'hours':
      return typeof value === 'string' && areHours(value) ? ok(value) : refuse('policy_not_hours', { key });
    case 'time':
      return typeof value === 'string' && isTimeOfDay(value) ? ok(value) : refuse('policy_not_a_time', { key });
    case 'time_zone':
      return typeof value === 'string' && isTimeZone(value) ? ok(value) : refuse('policy_not_a_time_zone', { key });
    case 'country':
      return typeof value === 'string' && isCountry(value) ? ok(value) : refuse('policy_not_a_country', { key });
    default:
      return unreachable(rule);
  }
};

/** Reads a value as an operator types it: `3`, `10 min`, `21:00-08:00`, `always`. */
export const parsePolicy = (key: string, text: string): PolicyResult => {
  if (!isPolicyKey(key)) return refuse('policy_unknown', { key });
  const typed = text.trim();
  const rule = POLICY_RULES[key];
  switch (rule.kind) {
    case 'count':
      return /^\d{1,9}$/.test(typed) ? validatePolicy(key, Number(typed)) : refuse('policy_not_a_count', { key });
    case 'duration':
      return validatePolicy(key, parseDuration(typed));
    case 'choice':
      return validatePolicy(key, typed.toLowerCase().replaceAll(/[\s-]+/g, '_'));
    case 'hours':
      return validatePolicy(key, typed.replaceAll(/\s/g, '').replace(/[–—]/, '-'));
    case 'country':
      return validatePolicy(key, typed.toUpperCase());
    case 'time':
    case 'time_zone':
      return validatePolicy(key, typed);
    default:
      return unreachable(rule);
  }
};

/** The text that `parsePolicy` reads back to the same value. */
export const formatPolicy = (key: PolicyKey, value: PolicyValue): string =>
  typeof value === 'number' && POLICY_RULES[key].kind === 'duration' ? formatDuration(value) : String(value);

const withinRange = (key: PolicyKey, { min, max }: { min: number; max: number }, value: number): PolicyResult =>
  value >= min && value <= max
    ? ok(value)
    : refuse('policy_out_of_range', { key, min: formatPolicy(key, min), max: formatPolicy(key, max) });

/** Both ends on the clock and different: equal ends could mean never as well as always. */
const areHours = (text: string): boolean => {
  const [from, to, ...more] = text.split('-');
  return more.length === 0 && from !== to && isTimeOfDay(from) && isTimeOfDay(to);
};

const isTimeOfDay = (text: string | undefined): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text ?? '');

/** Two letters that stand for a country. */
const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined;

/** A name and not an offset: `+01:00` knows no summer. */
const isTimeZone = (name: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
};
