import type { Instant } from '../../../kernel/instant.ts';
import { unreachable } from '../../../kernel/result.ts';
import type { Attachment } from '../../../ticket/ticket.ts';
import type { Outcome } from '../../../visit/visit.ts';
import type { Draft } from '../../conversation.ts';

export const OUTCOMES = ['fixed', 'follow_up_needed', 'part_needed', 'wrong_skill', 'irreparable'] as const;

export type OutcomeKind = Outcome['kind'];

type Picture = { readonly mediaId: string; readonly kind: Attachment['kind'] };

/** What the expert has said so far about how the visit ended. */
export type FinishDraft = {
  readonly visitId: string;
  readonly code: string;
  readonly timeZone: string;
  readonly outcome: OutcomeKind;
  readonly note: string;
  readonly part: string;
  readonly until: Instant;
  readonly minutes: number;
  readonly attachments: readonly Picture[];
};

export const newFinishDraft = (visitId: string, code: string, timeZone: string): FinishDraft => ({
  visitId,
  code,
  timeZone,
  outcome: 'fixed',
  note: '',
  part: '',
  until: 0,
  minutes: 0,
  attachments: [],
});

/** The engine keeps drafts as plain data; here only what these steps have written comes back. */
export const finishDraft = (draft: Draft): FinishDraft => draft as FinishDraft;

/** Said in several messages, it is still one note. */
export const withNote = (draft: FinishDraft, text: string): FinishDraft => ({
  ...draft,
  note: [draft.note, text.trim()].filter((part) => part !== '').join('\n'),
});

export const withPictures = (draft: FinishDraft, media: readonly Attachment[]): FinishDraft => ({
  ...draft,
  attachments: [...draft.attachments, ...media.map(({ mediaId, kind }) => ({ mediaId, kind }))],
});

export const outcomeOf = ({ outcome, note, part, until, minutes, attachments }: FinishDraft): Outcome => {
  const said = { note, attachments };
  switch (outcome) {
    case 'follow_up_needed':
      return { kind: outcome, ...said, minutes };
    case 'part_needed':
      return { kind: outcome, ...said, part, until };
    case 'fixed':
    case 'wrong_skill':
    case 'irreparable':
      return { kind: outcome, ...said };
    default:
      return unreachable(outcome);
  }
};
