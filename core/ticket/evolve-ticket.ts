import { brokenHistory } from '../kernel/machine.ts';
import type { Instant } from '../kernel/instant.ts';
import { unreachable } from '../kernel/result.ts';
import { isSettled } from './is-settled.ts';
import type { Hold, Ticket, TicketEvent, TicketFacts } from './ticket.ts';

type Event<Type extends TicketEvent['type']> = Extract<TicketEvent, { readonly type: Type }>;
type FactEvent = Event<
  | 'ticket.windows_changed.v1'
  | 'ticket.device_corrected.v1'
  | 'ticket.address_set.v1'
  | 'ticket.note_added.v1'
  | 'ticket.assigned.v1'
  | 'ticket.payment_known.v1'
  | 'ticket.owned.v1'
  | 'ticket.taken_over.v1'
  | 'ticket.handed_back.v1'
  | 'ticket.flagged.v1'
  | 'ticket.rated.v1'
>;

/** The next state of a ticket. Throws for an event that its history cannot hold: only damaged data has one. */
export const evolveTicket = (ticket: Ticket | null, event: TicketEvent): Ticket => {
  if (event.type === 'ticket.submitted.v1') return ticket ? brokenHistory(ticket.status, event) : submitted(event);
  if (ticket === null) return brokenHistory('none', event);
  const facts = factsOf(ticket);
  const since = event.at;
  switch (event.type) {
    case 'ticket.hold_placed.v1':
      return hold(ticket, event);
    case 'ticket.hold_settled.v1':
      return settle(ticket, event);
    case 'ticket.round_started.v1':
    case 'ticket.pending_explained.v1':
      return search(ticket, event);
    case 'ticket.scheduled.v1':
      return { ...facts, status: 'scheduled', since, visitId: event.visitId };
    case 'ticket.work_started.v1':
      return { ...facts, status: 'in_progress', since, visitId: event.visitId };
    case 'ticket.resolved.v1':
      return { ...facts, status: 'resolved', since, visitId: event.visitId };
    case 'ticket.found_irreparable.v1':
      return { ...facts, status: 'irreparable', since, visitId: event.visitId, reason: event.reason };
    case 'ticket.visit_unfinished.v1':
    case 'ticket.visit_lost.v1':
    case 'ticket.reopened.v1':
      return pending(facts, since);
    case 'ticket.closed.v1':
      return { ...facts, status: 'closed', since, as: ticket.status === 'irreparable' ? 'irreparable' : 'resolved' };
    case 'ticket.cancelled.v1':
      return { ...facts, status: 'cancelled', since, reason: event.reason };
    case 'ticket.expired.v1':
      return { ...facts, status: 'expired', since };
    default:
      return learn(ticket, event);
  }
};

const submitted = ({ facts, holds, at }: Event<'ticket.submitted.v1'>): Ticket =>
  heldOrPending(factsOf(facts), holds, at);

const heldOrPending = (facts: TicketFacts, [first, ...rest]: readonly Hold[], since: Instant): Ticket =>
  first ? { ...facts, status: 'incomplete', since, holds: [first, ...rest] } : pending(facts, since);

const pending = (facts: TicketFacts, since: Instant): Ticket => ({
  ...facts,
  status: 'pending',
  since,
  reason: 'offering',
  round: 0,
});

/** A second hold of one kind replaces the first: there is one date on which the part comes. */
const hold = (ticket: Ticket, event: Event<'ticket.hold_placed.v1'>): Ticket => {
  if (ticket.status === 'pending') return heldOrPending(factsOf(ticket), [event.hold], event.at);
  if (ticket.status !== 'incomplete') return brokenHistory(ticket.status, event);
  const others = ticket.holds.filter(({ kind }) => kind !== event.hold.kind);
  return heldOrPending(factsOf(ticket), [...others, event.hold], ticket.since);
};

const settle = (ticket: Ticket, event: Event<'ticket.hold_settled.v1'>): Ticket => {
  if (ticket.status !== 'incomplete') return brokenHistory(ticket.status, event);
  const left = ticket.holds.filter(({ kind }) => kind !== event.hold);
  // Only somebody who has seen the money settles this one, unless billing has said who pays.
  const isPayment = event.hold === 'payment' && !isSettled(ticket.payment);
  const paid = isPayment ? { payment: { kind: 'paid', asOf: event.at } as const } : {};
  return heldOrPending({ ...factsOf(ticket), ...paid }, left, left.length > 0 ? ticket.since : event.at);
};

const search = (ticket: Ticket, event: Event<'ticket.round_started.v1' | 'ticket.pending_explained.v1'>): Ticket => {
  if (ticket.status !== 'pending') return brokenHistory(ticket.status, event);
  return event.type === 'ticket.round_started.v1'
    ? { ...ticket, round: event.round, reason: 'offering' }
    : { ...ticket, reason: event.reason };
};

const learn = (ticket: Ticket, event: FactEvent): Ticket => {
  switch (event.type) {
    case 'ticket.windows_changed.v1':
      return { ...ticket, windows: event.windows };
    case 'ticket.device_corrected.v1':
      return { ...ticket, device: event.to };
    case 'ticket.address_set.v1':
      return { ...ticket, address: event.address };
    case 'ticket.note_added.v1':
      return { ...ticket, attachments: [...ticket.attachments, ...event.attachments] };
    case 'ticket.flagged.v1':
      return { ...ticket, flags: [...ticket.flags, event.flag] };
    case 'ticket.payment_known.v1':
      return { ...ticket, payment: event.payment };
    case 'ticket.owned.v1':
      return { ...ticket, ownerId: event.ownerId };
    case 'ticket.assigned.v1':
    case 'ticket.rated.v1':
    case 'ticket.taken_over.v1':
    case 'ticket.handed_back.v1':
      // About a visit, or about the customer's chat: the ticket's story tells it, its state does not.
      return ticket;
    default:
      return unreachable(event);
  }
};

/** What a ticket keeps in every status, so that no state drags along the fields of the one before. */
const factsOf = (ticket: TicketFacts): TicketFacts => ({
  id: ticket.id,
  code: ticket.code,
  customerId: ticket.customerId,
  legacyId: ticket.legacyId,
  device: ticket.device,
  description: ticket.description,
  attachments: ticket.attachments,
  address: ticket.address,
  windows: ticket.windows,
  urgency: ticket.urgency,
  payment: ticket.payment,
  flags: ticket.flags,
  excludedExperts: ticket.excludedExperts,
  ownerId: ticket.ownerId,
  createdAt: ticket.createdAt,
});
