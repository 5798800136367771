import type { Machine } from '../kernel/machine.ts';
import type { Refusal } from '../kernel/result.ts';
import { decideTicket } from './decide-ticket.ts';
import { evolveTicket } from './evolve-ticket.ts';
import type { Ticket, TicketCommand, TicketEvent } from './ticket.ts';
import type { TicketRefusalCode } from './ticket-rules.ts';

export const ticketMachine: Machine<Ticket, TicketCommand, TicketEvent, Refusal<TicketRefusalCode>> = {
  decide: decideTicket,
  evolve: evolveTicket,
};
