import type { Work } from '../../ports/work.ts';

const PREFIX = 'billing_events_left:';
/** What fails for a moment is no business of people's. */
const PEOPLE_AFTER = 3;

export const isAboutEventsLeft = (taskKey: string): boolean => taskKey.startsWith(PREFIX);

/**
 * How often in a row a billing system was read with events that could not be taken in; 0: all of them are. Who has paid
 * waits for them: people hear of it, until it is over.
 */
export const noteEventsLeft = ({ tasks }: Pick<Work, 'tasks'>, source: string, times: number): Promise<void> => {
  const key = `${PREFIX}${source}`;
  if (times === 0) return tasks.close(key);
  return times < PEOPLE_AFTER ? Promise.resolve() : tasks.open(key, null, null, 'billing_events_left');
};
