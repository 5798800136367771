import type { Instant, Duration } from '../../kernel/instant.ts';
import type { PlannedWay } from '../../scheduling/planned-way.ts';
import type { Say } from '../texts/texts.ts';
import { formatDay } from './format-time.ts';

interface Around {
  readonly now: Instant;
  /** Measurements that are older show their age: policy `staleAfter.travel`. */
  readonly staleAfter: Duration;
  readonly timeZone: string;
  readonly locale: string;
}

/** How long somebody drives. What nobody has measured says "about", and that it is an estimate. */
export const wayWords = (say: Say, way: PlannedWay, { now, staleAfter, timeZone, locale }: Around): string => {
  const { minutes, measuredAt } = way;
  if (measuredAt === null) return say('way-estimate', { minutes });
  if (now - measuredAt <= staleAfter) return say('way-measured', { minutes });
  return say('way-measured-old', { minutes, day: formatDay(measuredAt, timeZone, locale) });
};
