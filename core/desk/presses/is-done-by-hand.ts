import { outageOf } from '../../health/outage-key.ts';
import { isAboutEventsLeft } from '../../usecases/billing/note-events-left.ts';
import { isHoldTask } from '../../usecases/watch-holds.ts';
import type { OpenTask } from '../pages/desk-glance.ts';
import { closedRoomOf } from '../pages/room-closed-key.ts';

/**
 * Whether somebody may tick a task off. Not what ends by itself, once it is so: a hold that is settled, a part that is
 * back, a room that lets us in again, what billing said once it is taken in. Ticked off, it would still be so, with nobody looking, and the system would be said to be
 * well.
 */
export const isDoneByHand = ({ key }: Pick<OpenTask, 'key'>): boolean =>
  !isHoldTask(key) && outageOf(key) === null && closedRoomOf(key) === null && !isAboutEventsLeft(key);
