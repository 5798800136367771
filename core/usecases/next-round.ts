import type { Work } from '../ports/work.ts';
import { startRound } from './start-round.ts';

/** It is time to look for an expert again. */
export const nextRound = async (work: Work, ticketId: string): Promise<void> => {
  const read = await work.tickets.lock(ticketId);
  if (read) await startRound(work, read);
};
