import type { Step, Talk } from '../../dialogue.ts';
import { answerWindows, askWindows, type Times } from '../choose-windows.ts';
import { goOn } from './go-on.ts';
import { type ReportDraft, reportDraft } from './report-draft.ts';
import { welcoming } from './welcoming.ts';

/** When can somebody come? */
export const whenStep: Step = welcoming({
  ask: (talk, draft) => Promise.resolve(askWindows(talk, timesOf(talk, reportDraft(draft)), talk.say('report-when'))),
  answer: (talk, draft, answer) => {
    const report = reportDraft(draft);
    const answered = answerWindows(talk, timesOf(talk, report), answer);
    return Promise.resolve(
      answered.kind === 'done'
        ? goOn({ ...report, windows: answered.windows, hasWindows: true })
        : { kind: 'stay', draft: { ...report, ...chosen(answered.times) }, because: answered.because },
    );
  },
});

const chosen = ({ windows, typed }: Times): Pick<ReportDraft, 'windows' | 'typed'> => ({ windows, typed });

const timesOf = ({ work }: Talk, { windows, typed, address }: ReportDraft): Times => ({
  windows,
  typed,
  timeZone: address?.timeZone ?? work.policies['home.timeZone'],
});
