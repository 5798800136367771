import type { Question, Step, Talk } from '../../dialogue.ts';
import { shorten } from '../../format/shorten.ts';
import { readWords } from '../read-words.ts';
import { addressAt } from './address-at.ts';
import { addressInWords } from './address-in-words.ts';
import { LONGEST_ADDRESS } from './address-step.ts';
import { goOn } from './go-on.ts';
import { type ReportDraft, reportDraft } from './report-draft.ts';
import { takeAddressWords } from './take-address-words.ts';
import { welcoming } from './welcoming.ts';

const NONE = 'none';

/** The map knows the words that were typed: is it here, or which of these is it? */
export const placeStep: Step = welcoming(
  {
    ask: (talk, draft) => Promise.resolve(question(talk, reportDraft(draft))),
    answer: async (talk, draft, answer) => {
      const report = reportDraft(draft);
      if (answer.kind === 'location')
        return goOn({ ...report, address: addressAt(talk, typedIn(report), answer.place) });
      if (answer.kind !== 'picked')
        return takeAddressWords(talk, report, readWords(answer, LONGEST_ADDRESS)?.text ?? '');
      const chosen = answer.value === NONE ? undefined : report.found[Number(answer.value)];
      if (!chosen) return goOn({ ...report, found: [] });
      return goOn({ ...report, address: addressAt(talk, addressInWords(chosen.label, typedIn(report)), chosen.place) });
    },
  },
  ['location', 'correction'],
);

const typedIn = ({ addressText }: ReportDraft): string => addressText ?? '';

const question = (talk: Talk, { found }: ReportDraft): Question => {
  const { say } = talk;
  const [only, ...others] = found;
  const none = { label: say('place-none'), value: NONE };
  if (only && others.length === 0) {
    const body = say('report-place-is-it', { address: only.label });
    return { body, options: [{ label: yes(talk), value: '0' }, none], columns: 1 };
  }
  const options = found.map(({ label }, index) => ({ label: shorten(label, 60), value: String(index) }));
  return { body: say('report-place-which'), options: [...options, none], columns: 1 };
};

/** Where a carrier acts on the word "yes", nothing that can be typed begins with it. */
const yes = ({ work, say, contactPoint: { channel } }: Talk): string =>
  say(work.channels.capabilities(channel)?.carrierKeywords ? 'place-right' : 'place-yes');
