import type { Step } from '../../dialogue.ts';
import { readWords } from '../read-words.ts';
import { reportDraft } from './report-draft.ts';
import { takeUnlisted } from './take-unlisted.ts';
import { welcoming } from './welcoming.ts';

const LONGEST_MODEL = 120;

/** A model that isn't listed, in the customer's own words; who knows nothing of it may leave it open. */
export const unlistedStep: Step = welcoming({
  ask: ({ say }) => Promise.resolve({ body: say('report-unlisted'), optional: true, numbersAreAnswers: true }),
  answer: async (talk, draft, answer) => {
    const report = reportDraft(draft);
    const words = readWords(answer, LONGEST_MODEL);
    if (words !== null) return takeUnlisted(talk, report, words.text);
    if (answer.kind !== 'skip') return { kind: 'stay', draft, because: talk.say('report-model-words') };
    const category = (await talk.work.catalogue.category(report.category ?? ''))?.name ?? '';
    return takeUnlisted(talk, report, [report.query ?? '', category].join(' ').trim());
  },
});
