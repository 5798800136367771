import { createHash } from 'node:crypto';
import type { DueTimer } from '../../core/ports/timer-queue.ts';
import type { QueueJob } from '../queue/queues.ts';

/** A job's data are words; what belongs to no ticket says so by none. */
export const NO_TICKET = '';

/** A timer that was moved is another job than it was before. */
export const timerJob = ({ key, dueAt, ticketId, action, traceId }: DueTimer): QueueJob => ({
  id: `t-${createHash('sha256').update(`${key} ${dueAt}`).digest('hex').slice(0, 32)}`,
  name: action.kind,
  data: { ticketId: ticketId ?? NO_TICKET, traceId },
});
