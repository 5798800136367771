import type { Refusal } from '../kernel/result.ts';
import type { CalendarReason } from './find-openings.ts';
import type { PersonReason } from './qualify-expert.ts';

/** The first rule that spoke against an expert. */
export type ExclusionReason = PersonReason | CalendarReason;

export interface ExcludedExpert {
  readonly expertId: string;
  readonly reason: ExclusionReason;
  readonly facts: Refusal['facts'];
}
