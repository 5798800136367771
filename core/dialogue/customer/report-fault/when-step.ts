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
    const { windows } = answered;
    return Promise.resolve(
      answered.kind === 'done'
        ? goOn({ ...report, windows, hasWindows: true })
        : { kind: 'stay', draft: { ...report, windows }, because: answered.because },
    );
  },
});

const timesOf = ({ work }: Talk, { windows, address }: ReportDraft): Times => ({
  windows,
  timeZone: address?.timeZone ?? work.policies['home.timeZone'],
});
