import type { Move, Talk } from '../../dialogue.ts';
import { readPin } from '../read-pin.ts';
import { saysSomething } from '../read-words.ts';
import { goOn } from './go-on.ts';
import { pinOf } from './pin-of.ts';
import type { ReportDraft } from './report-draft.ts';

/** As many as can be told apart on a phone. */
const MOST_FOUND = 5;

/** A typed address, or a pin in words. What the map knows about it has been looked up before the turn began. */
export const takeAddressWords = async (talk: Talk, report: ReportDraft, text: string): Promise<Move> => {
  const place = readPin(text);
  if (place) return goOn({ ...report, pin: pinOf(place), addressText: null, found: [] });
  if (!saysSomething(text)) return { kind: 'stay', draft: report, because: talk.say('report-address-more') };
  return goOn(await withFound(talk, report, text));
};

/** The draft with these words, and where they may lead. */
export const withFound = async ({ work }: Talk, report: ReportDraft, text: string): Promise<ReportDraft> => {
  const looked = await work.places.found(text);
  const found = (looked?.places ?? []).slice(0, MOST_FOUND).map(({ label, place }) => ({ label, place: pinOf(place) }));
  return { ...report, addressText: text, found, isLookedUp: looked !== null };
};
