import { proveNumber } from '../prove-number/prove-number.ts';
import { goOn } from './go-on.ts';
import { reportDraft } from './report-draft.ts';

/** Whether a plan covers the repair may be known under their number. */
export const numberSteps = proveNumber({
  proved: (_talk, draft, words) => goOn(reportDraft(draft), [{ body: words }]),
  skipped: (draft) => goOn(reportDraft(draft)),
});
