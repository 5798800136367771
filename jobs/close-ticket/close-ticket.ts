import { closeTicket } from '../../core/usecases/close-ticket.ts';
import type { TimerHandler } from '../timers/timer-handler.ts';

/** A resolved ticket that nobody reopened is closed. */
export const handleCloseTicket: TimerHandler<'close_ticket'> = (work, { ticketId }) => closeTicket(work, ticketId);
