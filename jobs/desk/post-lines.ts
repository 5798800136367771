import type { DeskLine } from '../../core/desk/pages/desk-page.ts';
import type { StalePage } from '../../core/ports/desk-pages.ts';
import type { DeskCalls } from './call-desk.ts';
import type { DeskOptions } from './desk-options.ts';
import { projecting } from './projecting.ts';

/** Where a page is. */
export interface Place {
  readonly place: string;
  readonly ref: string;
}

/** As many as share a message of a platform that takes about 3,000 characters a paragraph. */
const MOST_LINES = 60;
const MOST_CHARACTERS = 2_800;
/** Who said it, when, and the line's end. */
const FRAME = 24;

/** Posts what is new below a page, in one message; whether there is more. */
export const postLines = async (
  { pages, platform, words, unitOfWork }: DeskOptions,
  calls: DeskCalls,
  page: StalePage,
  { place, ref }: Place,
): Promise<boolean> => {
  const { lines: waiting, mark: lostMark } = await pages.unposted(page.key, MOST_LINES + 1);
  const lines = lostMark === null ? fitting(waiting) : waiting;
  const last = lines.at(-1);
  if (!last) return false;
  const ids = lines.map(({ id }) => id);
  const mark = lostMark ?? `lines:${last.id}`;
  const lost = lostMark === null ? null : await calls.find(page, () => platform.find(place, ref, mark));
  if (lost === null) await pages.beginLines(ids, mark);
  const card = await unitOfWork.run(projecting(page), (work) => Promise.resolve(words.lines(work, lines)));
  const postedAs = lost ?? (await calls.make(page, () => platform.post(place, ref, card, mark)));
  await pages.posted(ids, postedAs ?? mark);
  return lostMark !== null || lines.length < waiting.length;
};

/** The first of them as far as they have room, and at least one. */
const fitting = (waiting: readonly DeskLine[]): readonly DeskLine[] => {
  let room = MOST_CHARACTERS;
  const end = waiting.findIndex(({ who, text }) => {
    room -= who.length + text.length + FRAME;
    return room < 0;
  });
  return waiting.slice(0, Math.min(MOST_LINES, end === -1 ? waiting.length : Math.max(1, end)));
};
