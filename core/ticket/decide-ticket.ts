import { type Refusal, refuse, type Result, unreachable } from '../kernel/result.ts';
import { unless } from '../kernel/rule.ts';
import { refusalByTable } from '../kernel/transitions.ts';
import { decideTicketFacts, newFlag, type TicketFactsCommand } from './decide-ticket-facts.ts';
import type { FinishedAs, Ticket, TicketCommand, TicketEvent } from './ticket.ts';
import * as rule from './ticket-rules.ts';
import { ticketTransitions } from './ticket-transitions.ts';

type Command<Kind extends TicketCommand['kind']> = Extract<TicketCommand, { readonly kind: Kind }>;
type WorkCommand = Command<
  'start_round' | 'explain_pending' | 'assign' | 'schedule' | 'start_work' | 'finish_work' | 'lose_visit'
>;
type FlowCommand = Exclude<TicketCommand, Command<'submit'> | WorkCommand | TicketFactsCommand>;
export type TicketDecision = Result<readonly TicketEvent[], Refusal<rule.TicketRefusalCode>>;

/** What a command causes. No events at all means that it asks for what already is. */
export const decideTicket = (ticket: Ticket | null, command: TicketCommand): TicketDecision => {
  const status = ticket?.status ?? 'none';
  const refusal = refusalByTable(ticketTransitions, status, command.kind);
  if (refusal) return { ok: false, refusal };
  if (command.kind === 'submit') return submit(command);
  // The table has refused it already: this tells the compiler.
  if (ticket === null) return refuse('wrong_status', { status, command: command.kind });
  switch (command.kind) {
    case 'start_round':
    case 'explain_pending':
    case 'assign':
    case 'schedule':
    case 'start_work':
    case 'finish_work':
    case 'lose_visit':
      return decideWork(ticket, command);
    case 'place_hold':
    case 'settle_hold':
    case 'reopen':
    case 'close':
    case 'cancel':
    case 'expire':
      return decideFlow(ticket, command);
    default:
      return decideTicketFacts(ticket, command);
  }
};

const submit = ({ facts, holds, at }: Command<'submit'>): TicketDecision =>
  unless(
    [
      rule.isComplete(facts, holds.length),
      rule.addressIsUsable(facts.address),
      rule.windowsAreUsable(facts.windows, at),
      rule.textFits(facts.description),
      ...holds.map((hold) => rule.holdIsAhead(hold, at)),
    ],
    [{ type: 'ticket.submitted.v1', facts, holds, at }],
  );

/** From looking for an expert to the end of a visit. */
const decideWork = (ticket: Ticket, command: WorkCommand): TicketDecision => {
  const { at } = command;
  switch (command.kind) {
    case 'start_round':
      return unless([], [{ type: 'ticket.round_started.v1', round: roundOf(ticket) + 1, at }]);
    case 'explain_pending':
      return unless(
        [],
        isExplained(ticket, command) ? [] : [{ type: 'ticket.pending_explained.v1', reason: command.reason, at }],
      );
    case 'assign': {
      const { expertId, reason } = command;
      return unless([rule.reasonIsGiven(reason)], [{ type: 'ticket.assigned.v1', expertId, reason, at }]);
    }
    case 'schedule':
      return unless([], [{ type: 'ticket.scheduled.v1', visitId: command.visitId, at }]);
    case 'start_work':
      return unless(
        [rule.isItsVisit(ticket, command.visitId)],
        [{ type: 'ticket.work_started.v1', visitId: command.visitId, at }],
      );
    case 'finish_work':
      return unless(
        [rule.isItsVisit(ticket, command.visitId), rule.saysEnough(command.outcome, at)],
        finished(command.visitId, command.outcome, at),
      );
    case 'lose_visit':
      return unless(
        [rule.isItsVisit(ticket, command.visitId)],
        [{ type: 'ticket.visit_lost.v1', visitId: command.visitId, why: command.why, at }],
      );
    default:
      return unreachable(command);
  }
};

/** What a finished visit means for its ticket. */
const finished = (visitId: string, outcome: FinishedAs, at: number): readonly TicketEvent[] => {
  switch (outcome.kind) {
    case 'fixed':
      return [{ type: 'ticket.resolved.v1', visitId, at }];
    case 'irreparable':
      return [{ type: 'ticket.found_irreparable.v1', visitId, reason: outcome.reason, at }];
    case 'follow_up_needed':
    case 'wrong_skill':
      return [{ type: 'ticket.visit_unfinished.v1', visitId, why: outcome.kind, at }];
    case 'part_needed':
      return [
        { type: 'ticket.visit_unfinished.v1', visitId, why: outcome.kind, at },
        { type: 'ticket.hold_placed.v1', hold: { kind: 'part', why: outcome.part, until: outcome.until }, at },
      ];
    default:
      return unreachable(outcome);
  }
};

/** What holds a ticket up, ends it, or begins it again. */
const decideFlow = (ticket: Ticket, command: FlowCommand): TicketDecision => {
  const { at } = command;
  switch (command.kind) {
    case 'place_hold':
      return unless(
        [rule.holdIsAhead(command.hold, at), rule.isNotYetHeld(ticket, command.hold)],
        [{ type: 'ticket.hold_placed.v1', hold: command.hold, at }],
      );
    case 'settle_hold':
      return unless(
        [rule.isHeld(ticket, command.hold), rule.isComplete(ticket, rule.holdsOf(ticket).length - 1)],
        [{ type: 'ticket.hold_settled.v1', hold: command.hold, at }],
      );
    case 'reopen':
      return unless(
        [rule.isSoonEnoughToReopen(ticket, at), rule.textFits(command.why)],
        [{ type: 'ticket.reopened.v1', why: command.why, at }, ...newFlag(ticket, 'reopened', at)],
      );
    case 'close':
      return unless([rule.isLateEnoughToClose(ticket, at)], [{ type: 'ticket.closed.v1', at }]);
    case 'cancel':
      return unless(
        [rule.reasonIsGiven(command.reason)],
        [{ type: 'ticket.cancelled.v1', reason: command.reason, at }],
      );
    case 'expire':
      return unless([], [{ type: 'ticket.expired.v1', at }]);
    default:
      return unreachable(command);
  }
};

const roundOf = (ticket: Ticket): number => (ticket.status === 'pending' ? ticket.round : 0);

const isExplained = (ticket: Ticket, { reason }: Command<'explain_pending'>): boolean =>
  ticket.status === 'pending' && ticket.reason === reason;
