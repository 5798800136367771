import { categoryName } from '../../format/category-name.ts';
import type { Question, Step, Talk } from '../../dialogue.ts';
import { shorten } from '../../format/shorten.ts';
import { readWords } from '../read-words.ts';
import { goOn } from './go-on.ts';
import { deviceOf } from './learn-from-words.ts';
import { type ReportDraft, reportDraft } from './report-draft.ts';
import { takeUnlisted } from './take-unlisted.ts';
import { welcoming } from './welcoming.ts';

const MOST_HITS = 5;
const LONGEST_MODEL = 120;
const UNLISTED = 'unlisted';

/** Which model? Typed words are looked for in the catalogue; what isn't there is taken as it was typed. */
export const modelStep: Step = welcoming({
  ask: async (talk, draft) => {
    const report = reportDraft(draft);
    const { work, say } = talk;
    const kind = await work.catalogue.category(report.category ?? '');
    const category = kind ? categoryName(say, kind) : '';
    if (report.query === null) {
      return {
        body: say('report-model', { category }),
        options: [{ label: say('report-model-unknown'), value: UNLISTED }],
      };
    }
    return askAbout(talk, report, report.query);
  },
  answer: async (talk, draft, answer) => {
    const report = reportDraft(draft);
    if (answer.kind === 'picked') return picked(talk, report, answer.value);
    const words = readWords(answer, LONGEST_MODEL);
    if (words === null) return { kind: 'stay', draft, because: talk.say('report-model-words') };
    return { kind: 'stay', draft: { ...report, query: words.text, isQueryTyped: true }, because: '' };
  },
});

const askAbout = async ({ work, say }: Talk, { category }: ReportDraft, query: string): Promise<Question> => {
  const hits = await work.catalogue.search(query, category, MOST_HITS);
  const options = hits.map((model) => ({ label: deviceOf(model).label, value: model.id }));
  const typed = shorten(query, 60);
  return {
    body: hits.length > 0 ? say('report-model-hits', { typed }) : say('report-model-no-hits', { typed }),
    options: [...options, { label: say('report-model-unlisted'), value: UNLISTED }],
    columns: 1,
  };
};

const picked = async (talk: Talk, report: ReportDraft, value: string) => {
  if (value !== UNLISTED) {
    const model = await talk.work.catalogue.model(value);
    return model ? goOn({ ...report, device: deviceOf(model) }) : goOn({ ...report, query: null });
  }
  // A brand from the first message is no model: they are asked to type what they know.
  return report.isQueryTyped && report.query !== null
    ? takeUnlisted(talk, report, report.query)
    : ({ kind: 'go', step: 'unlisted', draft: report } as const);
};
