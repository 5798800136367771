import type { Result } from '../../kernel/result.ts';
import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { isHeld } from '../../ticket/ticket-rules.ts';
import { askToPay } from '../../usecases/billing/ask-to-pay.ts';
import { confirmRefund, wantRefund } from '../../usecases/billing/refund.ts';
import type { DeskVerb } from '../desk-verb.ts';
import { openForm } from '../desk-turn.ts';
import { rejectForm } from '../forms/reject-form.ts';
import { mayDo, type Press, sayRefused, ticketAbout } from './press.ts';

type Decide = (work: Work, ticketId: string, colleague: Person) => Promise<Result<unknown>>;

/** One tap about a ticket's money: what was done shows on its page and in its thread. */
const pressMoney =
  (verb: DeskVerb, decide: Decide): Press =>
  async (turn, { about }) => {
    if (!(await mayDo(turn, verb))) return;
    const ticket = await ticketAbout(turn, about);
    if (!ticket) return;
    const decided = await decide(turn.work, ticket.id, turn.person);
    if (!decided.ok) await sayRefused(turn, decided.refusal);
  };

export const pressAskToPay = pressMoney('ask_to_pay', askToPay);
export const pressRefund = pressMoney('refund', wantRefund);
export const pressConfirmRefund = pressMoney('confirm_refund', confirmRefund);

export const pressReject: Press = async (turn, { about }) => {
  if (!(await mayDo(turn, 'reject'))) return;
  const ticket = await ticketAbout(turn, about);
  if (!ticket) return;
  const objection = isHeld(ticket, 'payment');
  if (objection) return sayRefused(turn, objection);
  await openForm(turn, rejectForm(turn, ticket));
};
