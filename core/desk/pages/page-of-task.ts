import type { OpenTask } from './desk-glance.ts';
import type { DeskPage } from './desk-page.ts';

/** Where a task shows: with the ticket or the person that it is about; on a page of its own what is about neither. */
export const pageOfTask = ({ key, ticketId, personId }: Pick<OpenTask, 'key' | 'ticketId' | 'personId'>): DeskPage => {
  if (ticketId !== null) return { kind: 'ticket', ticketId };
  return personId === null ? { kind: 'task', key } : { kind: 'person', personId };
};
