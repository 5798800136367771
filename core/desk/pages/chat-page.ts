import type { Conversation } from '../../dialogue/conversation.ts';
import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { type DeskPage, pageKey } from './desk-page.ts';

/** What of a conversation decides where it shows. */
type Talk = Pick<Conversation, 'takenOver' | 'waitingSince'>;

/**
 * The key of the page below which a customer's chat is mirrored: that of the agent who speaks with them, or of the
 * ticket that it is about, or of their newest open ticket, or else their own, if the desk knows of them at all. Null for
 * a chat that nobody at the desk need read.
 */
export const chatPage = async (
  work: Work,
  { id }: Pick<Person, 'id'>,
  { takenOver, waitingSince }: Talk,
  ticketId: string | null,
): Promise<string | null> => {
  if (takenOver) return takenOver.page;
  const about = ticketId ?? (await work.desk.openTicketOf(id))?.id;
  if (about !== undefined) return pageKey({ kind: 'ticket', ticketId: about });
  const own: DeskPage = { kind: 'person', personId: id };
  return waitingSince !== null || (await work.desk.isShown(own)) ? pageKey(own) : null;
};

/** Whether this person may read of a ticket as its customer: what experts are told stays between them and us. */
export const isToCustomer = async (work: Work, { id, roles }: Person, ticketId: string | null): Promise<boolean> => {
  if (!roles.includes('customer')) return false;
  if (roles.length === 1) return true;
  return ticketId !== null && (await work.tickets.find(ticketId))?.state.customerId === id;
};
