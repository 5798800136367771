import { ok, refuse, type Result } from '../kernel/result.ts';
import { tellNoteAdded } from '../notify/expert/tell-note-added.ts';
import type { Work } from '../ports/work.ts';
import type { Attachment, Ticket } from '../ticket/ticket.ts';
import { changeTicket } from './change.ts';

/** *Add photo or note*: kept with the ticket, and shown to the expert who is on it. */
export const addNote = async (
  work: Work,
  ticketId: string,
  customerId: string,
  { text, attachments }: { text: string; attachments: readonly Attachment[] },
): Promise<Result<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (read?.state.customerId !== customerId) return refuse('no_such_ticket');
  const changed = await changeTicket(work, read, { kind: 'add_note', text, attachments, at: work.now });
  if (!changed.ok) return changed;
  const ticket = changed.value.state;
  if (ticket.status === 'scheduled' || ticket.status === 'in_progress') {
    await tellNoteAdded(work, ticket, ticket.visitId, { text, attachments });
  }
  return ok(ticket);
};
