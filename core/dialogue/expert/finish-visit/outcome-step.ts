import type { Step } from '../../dialogue.ts';
import { finishDraft, OUTCOMES, type OutcomeKind } from './finish-draft.ts';

const isOutcome = (value: string): value is OutcomeKind => (OUTCOMES as readonly string[]).includes(value);

const NEXT: Readonly<Record<OutcomeKind, string>> = {
  fixed: 'note',
  follow_up_needed: 'minutes',
  part_needed: 'part',
  wrong_skill: 'note',
  irreparable: 'note',
};

export const outcomeStep: Step = {
  ask: ({ say }, draft) =>
    Promise.resolve({
      body: say('finish-ask-outcome', { code: finishDraft(draft).code }),
      options: OUTCOMES.map((value) => ({ value, label: say(`finish-outcome-${value.replaceAll('_', '-')}`) })),
      columns: 1,
    }),
  answer: ({ say }, draft, answer) =>
    Promise.resolve(
      answer.kind === 'picked' && isOutcome(answer.value)
        ? { kind: 'go', step: NEXT[answer.value], draft: { ...draft, outcome: answer.value } }
        : { kind: 'stay', draft, because: say('finish-choose-outcome') },
    ),
};
