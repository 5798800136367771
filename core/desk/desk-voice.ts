import type { Say } from '../dialogue/texts/texts.ts';
import type { Person } from '../people/person.ts';
import type { Work } from '../ports/work.ts';

/** In which language, and on the clock of which zone, the desk is spoken to. */
export interface DeskVoice {
  readonly say: Say;
  readonly locale: string;
  readonly timeZone: string;
}

/** Pages are read by everybody at the desk: they are written in the source language. */
const SHARED = 'en';

/** For one of them where `reader` is given, otherwise for all. */
export const deskVoice = (work: Work, reader?: Person): DeskVoice => {
  const locale = reader?.locale ?? SHARED;
  return { say: work.texts.in(locale), locale, timeZone: work.policies['home.timeZone'] };
};
