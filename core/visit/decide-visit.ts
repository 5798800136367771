import { type Refusal, refuse, type Result, unreachable } from '../kernel/result.ts';
import { objectIf, unless } from '../kernel/rule.ts';
import { refusalByTable } from '../kernel/transitions.ts';
import type { Visit, VisitCommand, VisitEvent } from './visit.ts';
import * as rule from './visit-rules.ts';
import { visitTransitions } from './visit-transitions.ts';

type Command<Kind extends VisitCommand['kind']> = Extract<VisitCommand, { readonly kind: Kind }>;
export type VisitDecision = Result<readonly VisitEvent[], Refusal<rule.VisitRefusalCode>>;

/** What a command causes. The strict order of the steps is the table's. */
export const decideVisit = (visit: Visit | null, command: VisitCommand): VisitDecision => {
  const status = visit?.status ?? 'none';
  const refusal = refusalByTable(visitTransitions, status, command.kind);
  if (refusal) return { ok: false, refusal };
  if (command.kind === 'confirm') return confirm(command);
  // The table has refused it already: this tells the compiler.
  if (visit === null) return refuse('wrong_status', { status, command: command.kind });
  return decideStep(visit, command);
};

const confirm = ({ facts, at }: Command<'confirm'>): VisitDecision =>
  unless([rule.planIsSound(facts)], [{ type: 'visit.confirmed.v1', facts, at }]);

const decideStep = (visit: Visit, command: Exclude<VisitCommand, Command<'confirm'>>): VisitDecision => {
  const { at } = command;
  switch (command.kind) {
    case 'depart':
      return unless([], [{ type: 'visit.departed.v1', at }]);
    case 'arrive':
      return unless([], [{ type: 'visit.arrived.v1', at }]);
    case 'finish':
      return finish(command);
    case 'replan':
      return unless([rule.planIsSound(command.plan)], [{ type: 'visit.replanned.v1', plan: command.plan, at }]);
    case 'report_no_show':
      return unless([], [{ type: 'visit.no_show.v1', at }]);
    case 'hand_over':
      return unless(
        [objectIf(command.toVisitId === visit.id, 'same_visit')],
        [{ type: 'visit.handed_over.v1', toVisitId: command.toVisitId, at }],
      );
    case 'cancel':
      return unless([rule.reasonIsGiven(command.reason)], [{ type: 'visit.cancelled.v1', reason: command.reason, at }]);
    default:
      return unreachable(command);
  }
};

const finish = ({ outcome, at }: Command<'finish'>): VisitDecision =>
  unless(
    [
      rule.noteFits(outcome),
      rule.saysWhyIrreparable(outcome),
      rule.saysHowLong(outcome),
      rule.namesPart(outcome),
      rule.partIsAhead(outcome, at),
    ],
    [{ type: 'visit.finished.v1', outcome, at }],
  );
