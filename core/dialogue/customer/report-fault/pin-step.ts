import type { Step } from '../../dialogue.ts';
import { readPin } from '../read-pin.ts';
import { readWords } from '../read-words.ts';
import { pinOf } from './address-step.ts';
import { goOn } from './go-on.ts';
import { reportDraft } from './report-draft.ts';
import { welcoming } from './welcoming.ts';

/** An address in words is nothing that travel times can be reckoned from: it gets a pin. */
export const pinStep: Step = welcoming(
  {
    ask: ({ say }, draft) => {
      const body = say('report-pin', { address: reportDraft(draft).addressText ?? '' });
      return Promise.resolve({ body, ask: { what: 'location', label: say('share-location') } });
    },
    answer: ({ work, say }, draft, answer) => {
      const report = reportDraft(draft);
      const place = answer.kind === 'location' ? answer.place : readPin(readWords(answer)?.text ?? '');
      if (place === null) return Promise.resolve({ kind: 'stay', draft, because: say('report-pin-again') });
      const timeZone = work.policies['home.timeZone'];
      const pin = pinOf(place);
      const address = { text: report.addressText ?? '', place: pin, timeZone, isNew: true };
      return Promise.resolve(goOn({ ...report, pin, address }));
    },
  },
  ['location'],
);
