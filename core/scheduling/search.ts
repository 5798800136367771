import type { ExpertAgenda, VisitJob } from './agenda.ts';
import type { OpenCalendar } from './find-openings.ts';
import type { TravelEstimator } from './travel.ts';

/** One job looked for in one expert's agenda. */
export interface Search extends OpenCalendar {
  readonly agenda: ExpertAgenda;
  readonly job: VisitJob;
  readonly travel: TravelEstimator;
}
