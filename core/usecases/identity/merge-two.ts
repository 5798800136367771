import { deskVoice } from '../../desk/desk-voice.ts';
import { chatPage } from '../../desk/pages/chat-page.ts';
import { pageKey } from '../../desk/pages/desk-page.ts';
import { mirror, noticeLine } from '../../desk/pages/mirror.ts';
import type { Merging } from '../../ports/merge-store.ts';
import type { Work } from '../../ports/work.ts';

/** Makes two people one, and tells the desk what showed it. Whether it may be so is decided before. */
export const mergeTwo = async (work: Work, merging: Merging): Promise<boolean> => {
  const { from, to, proof } = merging;
  const [one, other] = [await work.people.find(from), await work.people.find(to)];
  if (!one || !other || !(await work.merges.merge(merging))) return false;
  await work.tasks.close(`unreachable:${from}`);
  const { say } = deskVoice(work);
  await tellDesk(work, to, say(`merge-line-${proof}`, { one: one.name, other: other.name }));
  return true;
};

/** Below the page where this person's chat is read; where there is none yet, below their own. */
export const tellDesk = async (work: Work, personId: string, text: string): Promise<void> => {
  const talk = (await work.desk.talkWith(personId)) ?? { takenOver: null, waitingSince: null };
  const own = pageKey({ kind: 'person', personId });
  const page = (await chatPage(work, { id: personId }, talk, null)) ?? own;
  await mirror(work, page, noticeLine(text));
};
