import type { Step } from '../../dialogue.ts';
import { readWords } from '../read-words.ts';
import { addressAt } from './address-at.ts';
import { goOn } from './go-on.ts';
import { reportDraft } from './report-draft.ts';
import { welcoming } from './welcoming.ts';

const LONGEST_NOTE = 200;
/** About a metre. */
const DIGITS = 5;

/** A pin leads to the house; which door it is, only the customer knows. */
export const doorStep: Step = welcoming({
  ask: ({ say }) => Promise.resolve({ body: say('report-door'), optional: true, numbersAreAnswers: true }),
  answer: (talk, draft, answer) => {
    const { say } = talk;
    const report = reportDraft(draft);
    const words = readWords(answer, LONGEST_NOTE);
    if (report.pin === null) return Promise.resolve(goOn(report));
    if (words === null && answer.kind !== 'skip') {
      return Promise.resolve({ kind: 'stay', draft, because: say('report-door-words') });
    }
    const { lat, lon } = report.pin;
    const pin = say('report-pin-text', { lat: lat.toFixed(DIGITS), lon: lon.toFixed(DIGITS) });
    const text = words === null ? pin : `${words.text} · ${pin}`;
    return Promise.resolve(goOn({ ...report, address: addressAt(talk, text, report.pin) }));
  },
});
