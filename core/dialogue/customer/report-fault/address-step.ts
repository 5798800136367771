import type { SavedAddress } from '../../../people/person.ts';
import type { Move, Step, Talk } from '../../dialogue.ts';
import { shorten } from '../../format/shorten.ts';
import { readPin } from '../read-pin.ts';
import { readWords, saysSomething } from '../read-words.ts';
import { goOn } from './go-on.ts';
import { type ReportDraft, reportDraft } from './report-draft.ts';
import { welcoming } from './welcoming.ts';

const MOST_SAVED = 4;
const LONGEST_ADDRESS = 300;

/** Where? One of their addresses, a pin, or words, which a pin has to follow. */
export const addressStep: Step = welcoming(
  {
    ask: async (talk) => {
      const { say } = talk;
      const saved = await savedAddresses(talk);
      return {
        body: saved.length > 0 ? say('report-address-saved') : say('report-address'),
        options: saved.map(({ id, text }) => ({ label: shorten(text, 60), value: id })),
        columns: 1,
        ask: { what: 'location', label: say('share-location') },
      };
    },
    answer: async (talk, draft, answer) => {
      const report = reportDraft(draft);
      if (answer.kind === 'location') return goOn({ ...report, pin: pinOf(answer.place) });
      if (answer.kind === 'picked') {
        const saved = (await savedAddresses(talk)).find(({ id }) => id === answer.value);
        if (saved) return goOn({ ...report, address: { ...addressOf(saved), isNew: false } });
      }
      return inWords(talk, report, readWords(answer, LONGEST_ADDRESS)?.text ?? '');
    },
  },
  ['location'],
);

const inWords = ({ say }: Talk, report: ReportDraft, text: string): Move => {
  const place = readPin(text);
  if (place) return goOn({ ...report, pin: pinOf(place) });
  if (!saysSomething(text)) return { kind: 'stay', draft: report, because: say('report-address-more') };
  return goOn({ ...report, addressText: text });
};

const savedAddresses = async ({ work, person }: Talk): Promise<readonly SavedAddress[]> =>
  (await work.people.savedAddresses(person.id)).slice(0, MOST_SAVED);

const addressOf = ({ text, place, timeZone }: SavedAddress) => ({ text, place: pinOf(place), timeZone });

export const pinOf = ({ lat, lon }: { readonly lat: number; readonly lon: number }) => ({ lat, lon });
