import type { Step } from '../../dialogue.ts';
import { takeNumber } from '../take-number.ts';
import { goOn } from './go-on.ts';
import { reportDraft } from './report-draft.ts';

/** Whether a plan covers the repair may be known under their number. */
export const numberStep: Step = {
  ask: ({ say }) =>
    Promise.resolve({ body: say('number-ask'), optional: true, ask: { what: 'contact', label: say('share-number') } }),
  answer: async (talk, draft, answer) => {
    if (answer.kind === 'skip') return goOn(reportDraft(draft));
    if (answer.kind !== 'contact') return { kind: 'stay', draft, because: talk.say('number-not-typed') };
    const words = await takeNumber(talk, answer);
    return answer.own ? goOn(reportDraft(draft), [{ body: words }]) : { kind: 'stay', draft, because: words };
  },
};
