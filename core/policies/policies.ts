import { days, type Duration, hours, minutes, seconds } from '../kernel/instant.ts';

/** The business's parameters: data, edited by an admin, validated, versioned. Durations are milliseconds. */
export interface Policies {
  readonly 'offers.fanout': number;
  readonly 'offers.ttl': Duration;
  readonly 'offers.retryAfter': Duration;
  readonly 'offers.leadTime': Duration;
  readonly 'visit.remindDayBefore': Duration;
  readonly 'visit.remindSoon': Duration;
  readonly 'visit.silenceNudge': Duration;
  readonly 'visit.silencePeople': Duration;
  readonly 'survey.after': Duration;
  readonly 'model.holdFor': Duration;
  readonly 'unverified.expireAfter': Duration;
  readonly 'takeOver.handBackAfter': Duration;
  readonly 'undo.for': Duration;
  readonly 'desk.answerWithin': Duration;
  readonly 'desk.ownWithin': Duration;
  /** Local wall-clock time, `HH:mm`. */
  readonly 'digest.at': string;
  readonly dispatchUnverified: 'returning_customers' | 'always' | 'never';
  /** How long a notice may go without a sign before the next channel is tried. */
  readonly 'fallback.stepAfter.critical': Duration;
  readonly 'fallback.stepAfter.normal': Duration;
  /** Local wall-clock time, `HH:mm`: when people whose channel is about to close are asked for a sign. */
  readonly 'checkIn.at': string;
  /** Local wall-clock hours, `HH:mm-HH:mm`. */
  readonly quietHours: string;
  /** IANA zone of people and addresses of whom nothing better is known. */
  readonly 'home.timeZone': string;
  /** ISO 3166: of phone numbers that are typed without a country's code. */
  readonly 'home.country': string;
  /** For how long what was last known is as good as true: the catalogue, payment standing, travel times. */
  readonly 'staleAfter.catalogue': Duration;
  readonly 'staleAfter.entitlements': Duration;
  readonly 'staleAfter.travel': Duration;
  /** How often a channel is tried with a message to ourselves; 0: never. */
  readonly 'canary.every': Duration;
}

export type PolicyKey = keyof Policies;

export const DEFAULT_POLICIES: Policies = {
  'offers.fanout': 3,
  'offers.ttl': minutes(10),
  'offers.retryAfter': minutes(15),
  'offers.leadTime': minutes(30),
  'visit.remindDayBefore': hours(24),
  'visit.remindSoon': hours(2),
  'visit.silenceNudge': minutes(10),
  'visit.silencePeople': minutes(20),
  'survey.after': minutes(5),
  'model.holdFor': minutes(30),
  'unverified.expireAfter': hours(72),
  'takeOver.handBackAfter': minutes(15),
  'undo.for': seconds(10),
  'desk.answerWithin': minutes(10),
  'desk.ownWithin': minutes(30),
  'digest.at': '08:00',
  dispatchUnverified: 'returning_customers',
  'fallback.stepAfter.critical': minutes(2),
  'fallback.stepAfter.normal': minutes(30),
  'checkIn.at': '18:00',
  quietHours: '21:00-08:00',
  'home.timeZone': 'Europe/Berlin',
  'home.country': 'DE',
  'staleAfter.catalogue': hours(24),
  'staleAfter.entitlements': hours(1),
  'staleAfter.travel': days(30),
  'canary.every': minutes(15),
};
