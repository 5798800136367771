import { type DeskPage, pageKey } from '../../desk/pages/desk-page.ts';
import type { Conversation, TakenOver } from '../../dialogue/conversation.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { whereToReach } from '../../notify/reach.ts';
import { tell } from '../../notify/tell.ts';
import type { Person } from '../../people/person.ts';
import { LostRace } from '../../ports/lost-race.ts';
import type { Versioned } from '../../ports/ticket-stores.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { changeTicket, must } from '../change.ts';
import { personTask } from './ask-for-person.ts';
import { recordHandBack, waitForAgent } from './end-take-over.ts';
import { parkQuestion } from './park-question.ts';

/** A page behind which somebody can be spoken with. */
type TalkPage = Extract<DeskPage, { kind: 'ticket' | 'person' }>;

/**
 * An agent speaks with a customer in the bot's place, from the thread of a ticket or of the customer's own page. `from`
 * is the desk platform's clock at the tap: what was written before it stays a note, however late it is told.
 *
 * The conversation is locked ahead of the ticket, as when the customer writes.
 */
export const takeOver = async (work: Work, agent: Person, page: DeskPage, from: number): Promise<Result<TakenOver>> => {
  const customerId = await customerBehind(work, page);
  if (customerId === null || !isTalkPage(page)) return refuse('nobody_there');
  const conversation = await work.chat.conversation(customerId);
  const before = conversation.takenOver;
  if (before && before.by !== agent.id) return refuse('taken_over_already', { agent: await nameOf(work, before.by) });
  if (before?.page === pageKey(page)) return ok(before);
  if (!(await whereToReach(work, customerId))) return refuse('nobody_there');
  const ticketId = page.kind === 'ticket' ? page.ticketId : null;
  const now: TakenOver = { by: agent.id, page: pageKey(page), ticketId, since: before?.since ?? work.now, from };
  if (before) await recordHandBack(work, before, 'agent');
  if (ticketId !== null) await recordTakeOver(work, await lockTicketOf(work, ticketId, customerId), agent);
  await begin(work, conversation, now);
  if (!before) await announce(work, customerId, agent, ticketId);
  return ok(now);
};

/** Whose chat a page of the desk is about; null where there is nobody to talk to. */
export const customerBehind = async (work: Work, page: DeskPage): Promise<string | null> => {
  if (page.kind === 'person') return (await work.people.find(page.personId))?.id ?? null;
  return page.kind === 'ticket' ? ((await work.tickets.find(page.ticketId))?.state.customerId ?? null) : null;
};

const isTalkPage = (page: DeskPage): page is TalkPage => page.kind === 'ticket' || page.kind === 'person';

const nameOf = async (work: Work, personId: string): Promise<string> => (await work.people.find(personId))?.name ?? '';

/** Who turns out to be somebody else in the meantime has another conversation, which is not the one that we hold. */
const lockTicketOf = async (work: Work, ticketId: string, customerId: string): Promise<Versioned<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (read?.state.customerId !== customerId) throw new LostRace('ticket', ticketId);
  return read;
};

const recordTakeOver = async (work: Work, read: Versioned<Ticket>, { id }: Person): Promise<void> => {
  const owned = must(await changeTicket(work, read, { kind: 'own', ownerId: id, at: work.now }));
  must(await changeTicket(work, owned, { kind: 'take_over', agentId: id, at: work.now }));
};

const begin = async (work: Work, conversation: Conversation, takenOver: TakenOver): Promise<void> => {
  const { personId } = conversation;
  const frame = await parkQuestion(work, conversation.frame);
  await work.chat.saveConversation({ ...conversation, frame, takenOver });
  await work.tasks.close(personTask(personId));
  await waitForAgent(work, personId);
  await work.desk.touch({ kind: 'person', personId });
};

const announce = (work: Work, customerId: string, agent: Person, ticketId: string | null): Promise<void> =>
  tell(work, customerId, { ticketId, urgency: 'critical' }, (say) => ({
    body: say('talk-taken-over', { agent: agent.name }),
  }));
