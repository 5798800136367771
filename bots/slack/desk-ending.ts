import type { DeskDelivery } from '../../core/ports/desk-platform.ts';
import { classifyError, reasonOf } from './classify-error.ts';

/** What was posted there is deleted, or was posted by an app that we no longer are. */
const PAGE_GONE: ReadonlySet<string | null> = new Set([
  'message_not_found',
  'thread_not_found',
  'cannot_reply_to_message',
  'cant_update_message',
  'edit_window_closed',
]);

/** Nothing can be written in that channel, whatever it is. */
const ROOM_CLOSED: ReadonlySet<string | null> = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
]);

/** Why a call in a channel of the desk failed: what is wrong with one page is not wrong with its neighbours. */
export const classifyDeskError = (error: unknown): DeskDelivery => {
  const why = reasonOf(error);
  return why !== null && ROOM_CLOSED.has(why) ? { kind: 'room_closed', why } : classifyError(error);
};

/** The same for a call that needs what was posted before. */
export const classifyPageError = (error: unknown): DeskDelivery =>
  isPageGone(error) ? { kind: 'page_gone', why: reasonOf(error) ?? '' } : classifyDeskError(error);

export const isPageGone = (error: unknown): boolean => PAGE_GONE.has(reasonOf(error));
