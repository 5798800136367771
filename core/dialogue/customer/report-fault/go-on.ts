import type { Move } from '../../dialogue.ts';
import type { Message } from '../../message.ts';
import { nextStep, type ReportDraft } from './report-draft.ts';

/** To whatever is still to be asked. */
export const goOn = (draft: ReportDraft, say: readonly Message[] = []): Move => ({
  kind: 'go',
  step: nextStep(draft),
  draft,
  say,
});
