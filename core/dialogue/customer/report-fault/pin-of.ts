import type { Place } from '../../../kernel/place.ts';

/** A place as a draft keeps it: nothing else that a platform may have sent along. */
export const pinOf = ({ lat, lon }: Place) => ({ lat, lon });
