import type { DeskLine, DeskPage } from '../desk/pages/desk-page.ts';
import type { DeskDay, DeskGlance, FoundExpert, FlowHealth, FoundTicket, OpenTask } from '../desk/pages/desk-glance.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Window } from '../kernel/window.ts';

/** The desk within one unit of work: what it must show anew, and what it asks about everybody's tickets. */
export interface DeskStore {
  /** Says that a page no longer shows the truth. Every event of a ticket does so by itself for the ticket's page. */
  touch(page: DeskPage): Promise<void>;
  /** The page whose thread this is; null for a thread of something else. */
  pageAt(place: string, thread: string): Promise<DeskPage | null>;
  /** Whether anybody at the desk could see this page by now. */
  isShown(page: DeskPage): Promise<boolean>;

  addLine(line: DeskLine): Promise<void>;
  /** The line of what an agent wrote at the desk. */
  lineAt(place: string, ref: string): Promise<DeskLine | null>;
  /** What became of an agent's words; the newest answer counts. */
  settleLine(messageId: string, outcome: { readonly delivered: boolean; readonly why: string | null }): Promise<void>;

  tasksOf(ticketId: string): Promise<readonly OpenTask[]>;
  /** Open tasks about a person that belong to no ticket. */
  tasksAbout(personId: string): Promise<readonly OpenTask[]>;
  task(key: string): Promise<OpenTask | null>;
  taskById(id: string): Promise<OpenTask | null>;
  /** A person's conversation as it stands, not locked: whoever only looks makes nobody wait. Null where there is none. */
  talkWith(personId: string): Promise<Pick<Conversation, 'takenOver' | 'waitingSince'> | null>;
  /** The newest ticket of a customer that is not over. */
  openTicketOf(customerId: string): Promise<Ticket | null>;
  glance(limit: number): Promise<DeskGlance>;
  ownedBy(personId: string, limit: number): Promise<readonly FoundTicket[]>;
  /** By code, name, phone number, device or address, the newest first. */
  searchTickets(words: string, limit: number): Promise<readonly FoundTicket[]>;
  /** By name, skill or place, with what they do on the day around `at`. */
  searchExperts(words: string, at: Instant, limit: number): Promise<readonly FoundExpert[]>;
  dayOf(day: Window): Promise<DeskDay>;
  health(): Promise<FlowHealth>;
  /** The ids of everybody who works at the desk. */
  colleagues(): Promise<readonly string[]>;
}
