import { decideAndEvolve } from '../kernel/machine.ts';
import { ok, type Result } from '../kernel/result.ts';
import { offerMachine } from '../offer/offer-machine.ts';
import type { Offer, OfferCommand } from '../offer/offer.ts';
import type { Versioned } from '../ports/ticket-stores.ts';
import type { Work } from '../ports/work.ts';
import { ticketMachine } from '../ticket/ticket-machine.ts';
import type { Ticket, TicketCommand } from '../ticket/ticket.ts';
import { visitMachine } from '../visit/visit-machine.ts';
import type { Visit, VisitCommand } from '../visit/visit.ts';

/** Decides, evolves and saves; a command that changes nothing writes nothing. The result can be changed again. */
export const changeTicket = async (
  work: Work,
  read: Versioned<Ticket>,
  command: TicketCommand,
): Promise<Result<Versioned<Ticket>>> => {
  const applied = decideAndEvolve(ticketMachine, read.state, command);
  if (!applied.ok) return applied;
  const { state, events } = applied.value;
  if (events.length === 0) return ok(read);
  await work.tickets.save(read, state, events);
  return ok({ state, version: read.version + 1 });
};

export const changeOffer = async (
  work: Work,
  read: Versioned<Offer>,
  command: OfferCommand,
): Promise<Result<Versioned<Offer>>> => {
  const applied = decideAndEvolve(offerMachine, read.state, command);
  if (!applied.ok) return applied;
  const { state, events } = applied.value;
  await work.offers.save(read, state, events);
  return ok({ state, version: read.version + 1 });
};

export const changeVisit = async (
  work: Work,
  read: Versioned<Visit>,
  command: VisitCommand,
): Promise<Result<Versioned<Visit>>> => {
  const applied = decideAndEvolve(visitMachine, read.state, command);
  if (!applied.ok) return applied;
  const { state, events } = applied.value;
  await work.visits.save(read, state, events);
  return ok({ state, version: read.version + 1 });
};

/** For a step of a use case whose conditions it has itself just checked: a refusal there is a bug, not an answer. */
export const must = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`Refused where it can't be: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
};
