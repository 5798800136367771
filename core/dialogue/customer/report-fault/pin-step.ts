import type { Move, Question, Step, Talk } from '../../dialogue.ts';
import { readPin } from '../read-pin.ts';
import { readWords } from '../read-words.ts';
import { addressAt } from './address-at.ts';
import { LONGEST_ADDRESS } from './address-step.ts';
import { canSendPlace } from './can-send-place.ts';
import { goOn } from './go-on.ts';
import { type ReportDraft, reportDraft } from './report-draft.ts';
import { withFound } from './take-address-words.ts';
import { welcoming } from './welcoming.ts';

/** Words that the map doesn't know, or that nobody could look up: a pin helps, and so does writing them again. */
export const pinStep: Step = welcoming(
  {
    ask: (talk, draft) => Promise.resolve(question(talk, reportDraft(draft))),
    answer: async (talk, draft, answer) => {
      const report = reportDraft(draft);
      const text = readWords(answer, LONGEST_ADDRESS)?.text ?? '';
      const place = answer.kind === 'location' ? answer.place : readPin(text);
      if (place) return goOn({ ...report, address: addressAt(talk, report.addressText ?? '', place) });
      if (answer.kind === 'picked') return goOn({ ...report, isPlaceless: true });
      return again(talk, report, text);
    },
  },
  ['location', 'correction'],
);

const question = (talk: Talk, report: ReportDraft): Question => {
  const { say } = talk;
  const places = canSendPlace(talk);
  return {
    body: `${whyPin(talk, report)}\n${say(places ? 'report-pin-how' : 'report-pin-how-typed')}`,
    options: [{ label: say('report-pin-without'), value: 'without' }],
    columns: 1,
    ...(places && { ask: { what: 'location', label: say('share-location') } }),
  };
};

const whyPin = ({ work, say }: Talk, { addressText, isLookedUp }: ReportDraft): string => {
  const address = addressText ?? '';
  if (isLookedUp) return say('report-pin-unknown', { address });
  const isDown = work.capabilities.reading('geocoding')?.state === 'down';
  return say(isDown ? 'report-pin-no-map' : 'report-pin-noted', { address });
};

/** Words that lead somewhere take the place of those that didn't; others are no better than those. */
const again = async (talk: Talk, report: ReportDraft, text: string): Promise<Move> => {
  const rewritten = text === '' ? report : await withFound(talk, report, text);
  if (rewritten.found.length > 0) return goOn(rewritten);
  return { kind: 'stay', draft: report, because: talk.say('report-pin-again') };
};
