import { type Result, refuse } from '../../kernel/result.ts';
import { refusalByTable } from '../../kernel/transitions.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import { ticketTransitions } from '../../ticket/ticket-transitions.ts';
import { markPaid } from '../../usecases/billing/mark-paid.ts';
import { isLookingForExpert } from '../../usecases/desk/find-candidate.ts';
import { finishTask } from '../../usecases/desk/finish-task.ts';
import { disownTicket, ownTicket } from '../../usecases/desk/own-ticket.ts';
import { undoDeferred, waitingDecision } from '../../usecases/desk/undo-deferred.ts';
import { type DeskTurn, openForm, whisperText } from '../desk-turn.ts';
import { cancelTicketForm } from '../forms/cancel-ticket-form.ts';
import { candidateLines } from '../forms/candidate-lines.ts';
import { askExpertForm, assignForm } from '../forms/expert-form.ts';
import { setAddressForm } from '../forms/set-address-form.ts';
import { isId } from '../is-id.ts';
import { pageOfTask } from '../pages/page-of-task.ts';
import { isDoneByHand } from './is-done-by-hand.ts';
import { mayDo, type Press, sayRefused, ticketAbout } from './press.ts';

/** *Ask expert* and *Assign*: who could come is found out now, and chosen in a form. */
const pressChooseExpert =
  (verb: 'ask_expert' | 'assign'): Press =>
  async (turn, { about }) => {
    const { work, say } = turn;
    if (!(await mayDo(turn, verb))) return;
    const ticket = await ticketAbout(turn, about);
    if (!ticket) return;
    const looking = isLookingForExpert(ticket);
    if (!looking.ok) return sayRefused(turn, looking.refusal);
    const lines = await candidateLines(work, turn, ticket, verb === 'assign' ? 'assign' : 'ask');
    if (lines.options.length === 0) {
      return whisperText(turn, [say('desk-nobody-to-choose', { code: ticket.code }), ...lines.excluded].join('\n'));
    }
    await openForm(turn, verb === 'assign' ? assignForm(turn, ticket, lines) : askExpertForm(turn, ticket, lines));
  };

export const pressAskExpert = pressChooseExpert('ask_expert');
export const pressAssign = pressChooseExpert('assign');

export const pressCancelTicket: Press = async (turn, { about }) => {
  if (!(await mayDo(turn, 'cancel_ticket'))) return;
  const ticket = await ticketAbout(turn, about);
  if (!ticket) return;
  const refusal = refusalByTable(ticketTransitions, ticket.status, 'cancel');
  if (refusal) return sayRefused(turn, refusal);
  await openForm(turn, cancelTicketForm(turn, ticket));
};

export const pressUndo: Press = async (turn, { about }) => {
  const ticket = await lockedTicketAbout(turn, about);
  if (!ticket) return;
  const decision = await waitingDecision(turn.work, ticket.id);
  if (!(await mayDo(turn, 'undo', { belongsTo: decision?.by ?? null }))) return;
  await unlessDone(turn, await undoDeferred(turn.work, ticket.id, turn.person.id));
};

export const pressMarkPaid: Press = async (turn, { about }) => {
  if (!(await mayDo(turn, 'mark_paid'))) return;
  const ticket = await ticketAbout(turn, about);
  if (ticket) await unlessDone(turn, await markPaid(turn.work, ticket.id));
};

/** What the map didn't know is found out, and filled into a form. */
export const pressSetAddress: Press = async (turn, { about }) => {
  if (!(await mayDo(turn, 'set_address'))) return;
  const ticket = await ticketAbout(turn, about);
  if (!ticket) return;
  if (!holdsOf(ticket).some(({ kind }) => kind === 'address')) return sayRefused(turn, refuse('address_known').refusal);
  await openForm(turn, setAddressForm(turn, ticket));
};

/** *I'll look after it.* */
export const pressOwn: Press = async (turn, { about }) => {
  if (!(await mayDo(turn, 'own'))) return;
  const ticket = await ticketAbout(turn, about);
  if (ticket) await unlessDone(turn, await ownTicket(turn.work, ticket.id, turn.person.id));
};

export const pressDisown: Press = async (turn, { about }) => {
  const ticket = await lockedTicketAbout(turn, about);
  if (!ticket || !(await mayDo(turn, 'disown', { belongsTo: ticket.ownerId }))) return;
  await unlessDone(turn, await disownTicket(turn.work, ticket.id));
};

export const pressFinishTask: Press = async (turn, { about }) => {
  const task = isId(about) ? await turn.work.desk.taskById(about) : null;
  if (!task) return sayRefused(turn, refuse('no_such_task').refusal);
  if (!(await mayDo(turn, 'finish_task', { forManagers: pageOfTask(task).kind === 'task' }))) return;
  if (!isDoneByHand(task)) return sayRefused(turn, refuse('ends_by_itself').refusal);
  await unlessDone(turn, await finishTask(turn.work, task));
};

/** Where it counts whose it is, it must still be theirs when it is done. */
const lockedTicketAbout = async (turn: DeskTurn, about: string): Promise<Ticket | null> => {
  const found = await ticketAbout(turn, about);
  return found && ((await turn.work.tickets.lock(found.id))?.state ?? null);
};

/** What was done shows on its page; what was not is said. */
const unlessDone = async (turn: DeskTurn, result: Result<unknown>): Promise<void> => {
  if (!result.ok) await sayRefused(turn, result.refusal);
};
