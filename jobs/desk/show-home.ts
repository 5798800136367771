import type { DeskCard } from '../../core/desk/cards/desk-card.ts';
import type { StalePage } from '../../core/ports/desk-pages.ts';
import type { DeskCalls } from './call-desk.ts';
import type { DeskOptions } from './desk-options.ts';
import { digestOf, projecting } from './projecting.ts';

/** Shows somebody their overview, as often as it changes. */
export const showHome = async (options: DeskOptions, calls: DeskCalls, page: StalePage): Promise<void> => {
  const { pages, platform } = options;
  const home = await composeHome(options, page);
  if (!home) return pages.closeHome(page.key);
  const { user, card } = home;
  const digest = digestOf(card);
  if (digest !== page.digest) {
    // Somebody who has left, or whose platform has no overviews: it is tried again when they open it.
    if (!(await calls.tryTo(page, () => platform.showHome(user, card)))) return pages.closeHome(page.key);
    await pages.placed(page.key, { place: 'home', ref: user }, digest);
  }
  await pages.upToDate(page.key, page.wanted);
};

/** Null where there is nothing to show, or nobody to show it to. */
const composeHome = (
  { unitOfWork, words, channel }: DeskOptions,
  page: StalePage,
): Promise<{ readonly user: string; readonly card: DeskCard } | null> =>
  unitOfWork.run(projecting(page), async (work) => {
    if (page.page.kind !== 'home') throw new Error(`${page.key} is nobody's overview`);
    const points = await work.people.contactPoints(page.page.personId);
    const user = points.find((point) => point.channel === channel && point.goneAt === null)?.address;
    const card = await words.page(work, page.page);
    return user !== undefined && card ? { user, card } : null;
  });
