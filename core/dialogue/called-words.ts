import { hours, minutes } from '../kernel/instant.ts';
import type { Session } from './session.ts';

/** That a person was called, and by when one mostly writes: nobody knows better than what the desk has set itself. */
export const calledWords = ({ work, say }: Pick<Session, 'work' | 'say'>): string => {
  const within = work.policies['desk.answerWithin'];
  return within < hours(2)
    ? say('talk-called', { minutes: Math.ceil(within / minutes(1)) })
    : say('talk-called-hours', { hours: Math.ceil(within / hours(1)) });
};
