import type { SavedAddress } from '../../../people/person.ts';
import type { Step, Talk } from '../../dialogue.ts';
import { shorten } from '../../format/shorten.ts';
import { readWords } from '../read-words.ts';
import { canSendPlace } from './can-send-place.ts';
import { goOn } from './go-on.ts';
import { pinOf } from './pin-of.ts';
import { reportDraft } from './report-draft.ts';
import { takeAddressWords } from './take-address-words.ts';
import { welcoming } from './welcoming.ts';

const MOST_SAVED = 4;
export const LONGEST_ADDRESS = 300;

/** Where? One of their addresses, a pin, or words. */
export const addressStep: Step = welcoming(
  {
    ask: async (talk) => {
      const { say } = talk;
      const saved = await savedAddresses(talk);
      const places = canSendPlace(talk);
      return {
        body: say(places ? askedFor(saved) : typedFor(saved)),
        options: saved.map(({ id, text }) => ({ label: shorten(text, 60), value: id })),
        columns: 1,
        ...(places && { ask: { what: 'location', label: say('share-location') } }),
      };
    },
    answer: async (talk, draft, answer) => {
      const report = reportDraft(draft);
      if (answer.kind === 'location') return goOn({ ...report, pin: pinOf(answer.place) });
      if (answer.kind === 'picked') {
        const saved = (await savedAddresses(talk)).find(({ id }) => id === answer.value);
        if (saved) return goOn({ ...report, address: { ...addressOf(saved), isNew: false } });
      }
      return takeAddressWords(talk, report, readWords(answer, LONGEST_ADDRESS)?.text ?? '');
    },
  },
  ['location'],
);

const askedFor = ({ length }: readonly SavedAddress[]): string =>
  length > 0 ? 'report-address-saved' : 'report-address';

const typedFor = ({ length }: readonly SavedAddress[]): string =>
  length > 0 ? 'report-address-saved-typed' : 'report-address-typed';

const savedAddresses = async ({ work, person }: Talk): Promise<readonly SavedAddress[]> =>
  (await work.people.savedAddresses(person.id)).slice(0, MOST_SAVED);

const addressOf = ({ text, place, timeZone }: SavedAddress) => ({ text, place: pinOf(place), timeZone });
