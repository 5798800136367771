import type { Place } from '../../../kernel/place.ts';
import type { Talk } from '../../dialogue.ts';
import { pinOf } from './pin-of.ts';
import type { ReportDraft } from './report-draft.ts';

/** An address that is new to us, on the clock of where it is. */
export const addressAt = ({ work }: Talk, text: string, place: Place): NonNullable<ReportDraft['address']> => ({
  text,
  place: pinOf(place),
  timeZone: work.places.timeZoneAt(place) ?? work.policies['home.timeZone'],
  isNew: true,
});
