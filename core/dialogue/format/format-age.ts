import { days, type Duration, hours, minutes } from '../../kernel/instant.ts';
import type { Say } from '../texts/texts.ts';

/** `just now`, `5 min ago`, `3 h ago`, `2 days ago`: how old what we say is, in whole units rounded down. */
export const formatAge = (say: Say, age: Duration): string => {
  if (age < minutes(1)) return say('age-now');
  if (age < hours(1)) return say('age-minutes', { count: Math.floor(age / minutes(1)) });
  if (age < days(2)) return say('age-hours', { count: Math.floor(age / hours(1)) });
  return say('age-days', { count: Math.floor(age / days(1)) });
};
