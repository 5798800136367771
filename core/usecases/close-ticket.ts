import type { Work } from '../ports/work.ts';
import { changeTicket } from './change.ts';

/** The time for reopening is over. */
export const closeTicket = async (work: Work, ticketId: string): Promise<void> => {
  const read = await work.tickets.lock(ticketId);
  if (read?.state.status === 'resolved' || read?.state.status === 'irreparable') {
    await changeTicket(work, read, { kind: 'close', at: work.now });
  }
};
