import { categoryName } from '../../format/category-name.ts';
import type { Step } from '../../dialogue.ts';
import { goOn } from './go-on.ts';
import { learnFromWords } from './learn-from-words.ts';
import { reportDraft } from './report-draft.ts';
import { welcoming } from './welcoming.ts';

/** Which kind of device? What the first words hint at stands first. */
export const categoryStep: Step = welcoming({
  ask: async ({ work, say }, draft) => {
    const { hint } = reportDraft(draft);
    const categories = await work.catalogue.categories();
    const hinted = categories.filter(({ key }) => key === hint);
    const options = [...hinted, ...categories.filter(({ key }) => key !== hint)].map(({ key, icon, name }) => ({
      label: `${icon} ${categoryName(say, { key, name })}`,
      value: key,
    }));
    return { body: say('report-category'), options, columns: 2 };
  },
  answer: async (talk, draft, answer) => {
    const report = reportDraft(draft);
    if (answer.kind === 'picked') return goOn({ ...report, category: answer.value });
    if (answer.kind !== 'text' && answer.kind !== 'correction') {
      return { kind: 'stay', draft, because: talk.say('report-category-unknown') };
    }
    const learnt = await learnFromWords(talk, report, answer.text);
    if (learnt.category === null && learnt.hint !== null) return goOn({ ...learnt, category: learnt.hint });
    return learnt.category === null
      ? { kind: 'stay', draft: learnt, because: talk.say('report-category-unknown') }
      : goOn(learnt);
  },
});
