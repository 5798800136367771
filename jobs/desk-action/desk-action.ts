import { performDeferred } from '../../core/usecases/desk/perform-deferred.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** What a colleague decided is done once it can't be undone any more. */
export const handleDeskAction: TimerHandler<'desk_action'> = (work, { ticketId, by, action }) =>
  performDeferred(work, { ticketId, by, action });
