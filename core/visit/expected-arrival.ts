import type { Instant } from '../kernel/instant.ts';
import type { Visit } from './visit.ts';

/**
 * When the expert is to be expected at the door. Once they are on their way: the drive takes as long as planned, whenever
 * it began; who is early waits for the promised time.
 */
export const expectedArrival = (visit: Visit): Instant =>
  visit.status === 'en_route'
    ? Math.max(visit.departedAt + (visit.arrival - visit.span.start), visit.window.start)
    : visit.arrival;
