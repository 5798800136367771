import type { Move, Step, Talk } from '../../dialogue.ts';
import { MOST_CHARACTERS, readWords, saysSomething } from '../read-words.ts';
import { goOn } from './go-on.ts';
import { type ReportDraft, reportDraft, withAttachments } from './report-draft.ts';
import { welcoming } from './welcoming.ts';

/** What is wrong: words, with pictures and recordings if there are any. */
export const descriptionStep: Step = welcoming(
  {
    collects: true,
    ask: ({ say }, draft) => {
      const { attachments, device } = reportDraft(draft);
      const body = say('report-description', { device: device?.label ?? '' });
      return Promise.resolve({ body, optional: attachments.length > 0, numbersAreAnswers: true });
    },
    answer: (talk, draft, answer) => {
      const report = answer.kind === 'media' ? withAttachments(reportDraft(draft), answer.media) : reportDraft(draft);
      if (answer.kind === 'skip' && report.attachments.length > 0) {
        return Promise.resolve(goOn({ ...report, description: talk.say('report-see-attachments') }));
      }
      return Promise.resolve(describe(talk, report, readWords(answer)));
    },
  },
  ['media'],
);

const describe = ({ say }: Talk, report: ReportDraft, words: ReturnType<typeof readWords>): Move => {
  const { attachments } = report;
  if (words === null || !saysSomething(words.text)) {
    const count = attachments.length;
    const because = count > 0 ? say('report-photo-needs-words', { count }) : say('report-description-more');
    return { kind: 'stay', draft: report, because };
  }
  const cut = words.isCut ? [{ body: say('report-description-cut', { most: MOST_CHARACTERS }) }] : [];
  return goOn({ ...report, description: words.text }, cut);
};
