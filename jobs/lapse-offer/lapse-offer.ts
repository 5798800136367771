import { lapseOffer } from '../../core/usecases/answer-offer.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** An offer that nobody answered in time is over. */
export const handleLapseOffer: TimerHandler<'lapse_offer'> = (work, { offerId }) => lapseOffer(work, offerId);
