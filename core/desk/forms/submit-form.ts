import { ok, type Result, refuse } from '../../kernel/result.ts';
import { refusalByTable } from '../../kernel/transitions.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { isHeld } from '../../ticket/ticket-rules.ts';
import { ticketTransitions } from '../../ticket/ticket-transitions.ts';
import { deferAction } from '../../usecases/desk/defer-action.ts';
import { waitingDecision } from '../../usecases/desk/undo-deferred.ts';
import { authorise } from '../authorise.ts';
import type { DeferredAction } from '../deferred-action.ts';
import type { DeskInput } from '../desk-input.ts';
import type { DeskTurn } from '../desk-turn.ts';
import { isId } from '../is-id.ts';
import { mayDo, sayRefused, ticketAbout } from '../presses/press.ts';
import { EXPERT_FIELD, LEAST_REASON, MOST_REASON, REASON_FIELD } from './expert-form.ts';
import { submitAddress } from './submit-address.ts';

type Submitted = Extract<DeskInput, { readonly kind: 'submitted' }>;
type Values = Submitted['values'];

/** Which command the table of a ticket's states must allow for what a form decides. */
const COMMANDS = { ask_expert: 'assign', assign: 'assign', cancel_ticket: 'cancel', reject: 'cancel' } as const;

/**
 * A filled-in form: what was decided waits for as long as it may be undone. What came back is looked at like anything
 * from outside; what only shows when it is done is told then.
 */
export const submitForm = async (turn: DeskTurn, { form, about, values }: Submitted): Promise<void> => {
  const { work, person } = turn;
  if (!(await mayDo(turn, form))) return;
  if (form === 'set_address') return submitAddress(turn, about, values);
  const ticket = await ticketAbout(turn, about);
  if (!ticket) return;
  const decided = await readDecision(work, ticket, form, values);
  if (!decided.ok) return sayRefused(turn, decided.refusal);
  // To decide anew takes back what waits, so it is for whoever may undo it. Locked: it must still be so when it is done.
  await work.tickets.lock(ticket.id);
  const waiting = await waitingDecision(work, ticket.id);
  if (waiting && !authorise(person, 'undo', { belongsTo: waiting.by }).ok) {
    const by = (await work.people.find(waiting.by))?.name ?? '';
    return sayRefused(turn, refuse('decision_waits', { by }).refusal);
  }
  await deferAction(work, ticket.id, person.id, decided.value);
};

const readDecision = async (
  work: Work,
  ticket: Ticket,
  form: keyof typeof COMMANDS,
  values: Values,
): Promise<Result<DeferredAction>> => {
  const refusal = refusalByTable(ticketTransitions, ticket.status, COMMANDS[form]);
  if (refusal) return { ok: false, refusal };
  if (form === 'reject') {
    const objection = isHeld(ticket, 'payment');
    if (objection) return { ok: false, refusal: objection };
  }
  if (form === 'cancel_ticket' || form === 'reject') {
    const reason = readReason(values);
    return reason.ok ? ok({ do: form, reason: reason.value }) : reason;
  }
  const expert = await readExpert(work, values);
  if (!expert.ok) return expert;
  if (form === 'ask_expert') return ok({ do: form, expertId: expert.value });
  const reason = readReason(values);
  return reason.ok ? ok({ do: form, expertId: expert.value, reason: reason.value }) : reason;
};

const readExpert = async (work: Work, { [EXPERT_FIELD]: expertId = '' }: Values): Promise<Result<string>> =>
  isId(expertId) && (await work.people.expert(expertId)) ? ok(expertId) : refuse('no_such_expert');

const readReason = ({ [REASON_FIELD]: reason = '' }: Values): Result<string> => {
  const words = reason.trim();
  if (words.length < LEAST_REASON) return refuse('reason_missing');
  return words.length > MOST_REASON ? refuse('reason_too_long', { most: MOST_REASON }) : ok(words);
};
