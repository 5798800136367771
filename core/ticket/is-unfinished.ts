import type { TicketStatus } from './ticket.ts';

/** There is work to do still, or a question to be answered before it. */
export const UNFINISHED = [
  'incomplete',
  'pending',
  'scheduled',
  'in_progress',
] as const satisfies readonly TicketStatus[];

export const isUnfinished = (status: TicketStatus): boolean => UNFINISHED.some((one) => one === status);
