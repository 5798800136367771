import { readPageKey } from '../../core/desk/pages/desk-page.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** A clock on a page of the desk has run out, so that it shows something else from now on. */
export const handleLookAtPage: TimerHandler<'look_at_page'> = async (work, { page }) => {
  const known = readPageKey(page);
  if (known) await work.desk.touch(known);
};
