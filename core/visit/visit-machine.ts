import type { Machine } from '../kernel/machine.ts';
import type { Refusal } from '../kernel/result.ts';
import { decideVisit } from './decide-visit.ts';
import { evolveVisit } from './evolve-visit.ts';
import type { Visit, VisitCommand, VisitEvent } from './visit.ts';
import type { VisitRefusalCode } from './visit-rules.ts';

export const visitMachine: Machine<Visit, VisitCommand, VisitEvent, Refusal<VisitRefusalCode>> = {
  decide: decideVisit,
  evolve: evolveVisit,
};
