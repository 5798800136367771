import type { Step, Talk } from '../../dialogue.ts';
import { hasSharedNumber } from '../take-number.ts';
import { confirmReport } from './confirm-report.ts';
import { describeReport } from './describe-report.ts';
import { reportDraft } from './report-draft.ts';
import { welcoming } from './welcoming.ts';

/** Everything once more, to be confirmed or changed. */
export const summaryStep: Step = welcoming({
  ask: async (talk, draft) => {
    const { work, say, person } = talk;
    const payment = await work.people.paymentStanding(person.id);
    const mayBeKnown = payment.kind === 'unverified' && !(await hasSharedNumber(talk));
    return {
      title: say('summary-title'),
      body: `${await describeReport(talk, reportDraft(draft), payment, mayBeKnown)}\n\n${say('summary-question')}`,
      options: [
        { label: say('summary-confirm'), value: 'confirm' },
        { label: say('summary-change'), value: 'change' },
        ...(mayBeKnown ? [{ label: say('share-number'), value: 'number' }] : []),
      ],
      columns: 2,
    };
  },
  answer: async (talk: Talk, draft, answer) => {
    if (answer.kind !== 'picked') return { kind: 'stay', draft, because: talk.say('summary-tap') };
    switch (answer.value) {
      case 'confirm':
        return confirmReport(talk, reportDraft(draft));
      case 'number':
        return { kind: 'go', step: 'number', draft };
      default:
        return { kind: 'go', step: 'change', draft };
    }
  },
});
