import type { Work } from '../ports/work.ts';
import type { HoldKind } from '../ticket/ticket.ts';
import { settleHold } from './settle-hold.ts';

/** A hold's time is up. A refusal only says that somebody settled it in the meantime. */
export const lapseHold = async (work: Work, ticketId: string, hold: HoldKind): Promise<void> => {
  const read = await work.tickets.lock(ticketId);
  const held = read?.state.status === 'incomplete' && read.state.holds.some(({ kind }) => kind === hold);
  if (held) await settleHold(work, ticketId, hold);
};
