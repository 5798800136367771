import type { OpenTask } from './desk-glance.ts';

/**
 * What ends by itself, once it is so: a hold that is settled, a channel or a room that lets us in again. Ticked off, it
 * would still be so, with nobody looking, and the system would be said to be well.
 */
const ENDS_BY_ITSELF: readonly string[] = ['hold:', 'channel-paused:', 'desk-room-closed:'];

/** Whether somebody may tick a task off. */
export const isDoneByHand = ({ key }: Pick<OpenTask, 'key'>): boolean =>
  !ENDS_BY_ITSELF.some((beginning) => key.startsWith(beginning));
