import { expireTicket } from '../../core/usecases/expire-ticket.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** A ticket that was never completed or confirmed ends. */
export const handleExpireTicket: TimerHandler<'expire_ticket'> = (work, { ticketId }) => expireTicket(work, ticketId);
