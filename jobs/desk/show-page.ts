import type { DeskCard } from '../../core/desk/cards/desk-card.ts';
import { roomOf } from '../../core/desk/pages/desk-page.ts';
import type { StalePage } from '../../core/ports/desk-pages.ts';
import type { DeskCalls } from './call-desk.ts';
import { TurnOver } from './end-turn.ts';
import type { DeskOptions } from './desk-options.ts';
import { type Place, postLines } from './post-lines.ts';
import { digestOf, projecting } from './projecting.ts';
import { signOutcomes } from './sign-outcomes.ts';

/** Whether anybody could see that something changed. */
export type Shown = 'anew' | 'as before';

/**
 * One turn of a page: its card where it stands, then one message with what is new in its thread, then what became of
 * agents' words. What doesn't fit into one turn comes with the next, after the other pages had theirs.
 */
export const showPage = async (options: DeskOptions, calls: DeskCalls, page: StalePage): Promise<Shown> => {
  const { pages, words, unitOfWork } = options;
  const card = await unitOfWork.run(projecting(page), (work) => words.page(work, page.page));
  const digest = card && digestOf(card);
  const place = page.shownAt ?? (card && (await placePage(options, calls, page, card)));
  if (!place) {
    await pages.upToDate(page.key, page.wanted);
    return 'as before';
  }
  const isNew = card !== null && page.shownAt !== null && digest !== page.digest;
  if (isNew) {
    await calls.make(page, () => options.platform.revise(place.place, place.ref, card));
    await pages.placed(page.key, place, digest);
  }
  const linesLeft = await postLines(options, calls, page, place);
  const signsLeft = await signOutcomes(options, calls, page);
  if (linesLeft || signsLeft) await pages.stepBack(page.key);
  else await pages.upToDate(page.key, page.wanted);
  return isNew || page.shownAt === null ? 'anew' : 'as before';
};

/**
 * Posts the parent of a thread, once: if a post of it was begun before, it may be there already, with whatever it
 * showed then.
 */
const placePage = async (
  { pages, platform }: DeskOptions,
  calls: DeskCalls,
  page: StalePage,
  card: DeskCard,
): Promise<Place> => {
  const room = roomOf(page.page);
  if (room === 'home') throw new Error('An overview has no place in a channel');
  const place = platform.rooms[room];
  const mark = `page:${page.key}`;
  const lost = page.maybePosted ? await calls.find(page, () => platform.find(place, null, mark)) : null;
  if (lost !== null) {
    await calls.make(page, () => platform.revise(place, lost, card));
    return placed(pages, page, { place, ref: lost }, card);
  }
  await pages.begin(page.key);
  const ref = await calls.make(page, () => platform.post(place, null, card, mark));
  if (ref === null) throw new Error('The platform accepted a page and did not say where it is');
  return placed(pages, page, { place, ref }, card);
};

const placed = async (pages: DeskOptions['pages'], { key }: StalePage, at: Place, card: DeskCard): Promise<Place> => {
  // Another leader was quicker: what it posted is the page, and the next turn shows the rest there.
  if (!(await pages.placed(key, at, digestOf(card)))) throw new TurnOver(0);
  return at;
};
