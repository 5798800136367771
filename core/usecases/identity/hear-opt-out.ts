import { deskVoice } from '../../desk/desk-voice.ts';
import type { ContactPoint, Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { askWhatCancelMeant } from './ask-what-cancel-meant.ts';
import { tellDesk } from './merge-two.ts';

/**
 * Somebody told the carrier that they want to hear no more there. It is honoured at once and everywhere, and the desk
 * reads it. A word that people also use of visits is asked about where they can still be reached.
 */
export const hearOptOut = async (work: Work, person: Person, point: ContactPoint, word: string): Promise<void> => {
  const isNews = point.optedOutAt === null;
  if (isNews) {
    await work.people.setOptedOut(point.id, work.now);
    await tellDesk(work, person.id, deskWords(work, 'consent-line-out', person, point, word));
  }
  if (mayMeanVisit(word)) await askWhatCancelMeant(work, person, point, word);
};

/** Only the carrier lifts it, and has: we may write there again. */
export const hearOptIn = async (work: Work, person: Person, point: ContactPoint): Promise<void> => {
  await work.people.setOptedOut(point.id, null);
  await work.tasks.close(`unreachable:${person.id}`);
  if (point.optedOutAt === null) return;
  await tellDesk(work, person.id, deskWords(work, 'consent-line-in', person, point, 'START'));
};

const deskWords = (work: Work, key: string, { name }: Person, { channel }: ContactPoint, word: string): string => {
  const { say } = deskVoice(work);
  return say(key, { name, channel: say(`channel-${channel}`), word: word.trim().toUpperCase() });
};

/** STOP and UNSUBSCRIBE name the messages; these could as well be about what the messages are about. */
const ABOUT_ANYTHING: ReadonlySet<string> = new Set(['CANCEL', 'END', 'QUIT', 'REVOKE']);

const mayMeanVisit = (word: string): boolean => ABOUT_ANYTHING.has(word.trim().toUpperCase());
