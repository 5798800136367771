import type { ContactPoint, Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { deskVoice } from '../../desk/desk-voice.ts';

/** A number that had grown quiet was shown to be somebody's about whom we know nothing: people look whether it is the same person. */
export const noteNumberChangedHands = async (work: Work, point: ContactPoint, now: Person): Promise<void> => {
  const before = (await work.people.find(point.personId))?.name ?? '';
  const { say } = deskVoice(work);
  const why = say('task-number-changed-hands', { number: point.address, before, now: now.name });
  await work.tasks.open(`number_changed:${point.id}`, null, now.id, why);
};

/** It writes again after so long that it may be somebody else's by now. */
export const noteQuietNumber = async (work: Work, point: ContactPoint, owner: Person): Promise<void> => {
  const { say } = deskVoice(work);
  const why = say('task-number-quiet', { number: point.address, name: owner.name });
  await work.tasks.open(`number_quiet:${point.id}`, null, owner.id, why);
};
