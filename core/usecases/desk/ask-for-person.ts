import type { DeskPage } from '../../desk/pages/desk-page.ts';
import type { Conversation } from '../../dialogue/conversation.ts';
import type { Work } from '../../ports/work.ts';

/** The key of the task that somebody wants to hear from a person. */
export const personTask = (personId: string): string => `person:${personId}`;

/**
 * Somebody wants to talk to a person: the desk gets it as a task, in the thread of their newest open ticket or, without
 * one, on a page of their own. Answers the conversation as it stands then; asking again changes nothing.
 */
export const askForPerson = async (work: Work, conversation: Conversation): Promise<Conversation> => {
  const { personId, role, waitingSince } = conversation;
  const ticket = role === 'customer' ? await work.desk.openTicketOf(personId) : null;
  await work.tasks.open(personTask(personId), ticket?.id ?? null, personId, 'asked_for_a_person');
  const page: DeskPage = ticket ? { kind: 'ticket', ticketId: ticket.id } : { kind: 'person', personId };
  await work.desk.touch(page);
  return { ...conversation, waitingSince: waitingSince ?? work.now };
};

/** Nobody waits any more: the desk has finished what they were called for, or has said so. */
export const stopWaiting = async (work: Work, personId: string): Promise<void> => {
  const conversation = await work.chat.conversation(personId);
  await work.tasks.close(personTask(personId));
  if (conversation.waitingSince !== null) await work.chat.saveConversation({ ...conversation, waitingSince: null });
};

/** Somebody who waits turns out to be somebody we know: the task is about who they are. */
export const takeWaitAlong = async (
  work: Work,
  formerId: string,
  conversation: Conversation,
): Promise<Conversation> => {
  await work.tasks.close(personTask(formerId));
  const { waitingSince, takenOver } = conversation;
  return waitingSince === null || takenOver ? conversation : askForPerson(work, conversation);
};
