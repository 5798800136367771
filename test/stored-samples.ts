import { newContactPoint } from '../core/people/new-contact-point.ts';
import { hours } from '../core/kernel/instant.ts';
import type { Offer } from '../core/offer/offer.ts';
import type { ContactPoint } from '../core/people/person.ts';
import type { Merging } from '../core/ports/merge-store.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Visit } from '../core/visit/visit.ts';
import { aCause, addPerson, ids, type OpenStores } from './open-stores.ts';
import { offerFacts } from './samples/offer-samples.ts';
import { NOW, ticketFacts } from './samples/ticket-samples.ts';
import { visitFacts } from './samples/visit-samples.ts';

type Pending = Extract<Ticket, { status: 'pending' }>;

export const aTicket = (customerId: string, overrides: Partial<Pending> = {}): Pending => ({
  ...ticketFacts,
  id: ids.uuid(),
  code: `T-${ids.token(5)}`,
  customerId,
  status: 'pending',
  since: NOW,
  reason: 'offering',
  round: 1,
  ...overrides,
});

export const aVisit = (ticketId: string, expertId: string, overrides: Partial<Visit> = {}): Visit =>
  ({ ...visitFacts, id: ids.uuid(), ticketId, expertId, status: 'confirmed', ...overrides }) as Visit;

export const anOffer = (ticketId: string, expertId: string, overrides: Partial<Offer> = {}): Offer =>
  ({ ...offerFacts, id: ids.uuid(), ticketId, expertId, deliveredAt: null, status: 'open', ...overrides }) as Offer;

export const aContactPoint = (personId: string, overrides: Partial<ContactPoint> = {}): ContactPoint => ({
  ...newContactPoint({ id: ids.uuid(), personId, channel: 'telegram', address: ids.token(10), verified: true }),
  ...overrides,
});

/** This contact point's owner turns out to be somebody else, from whom they go on speaking. */
export const aMerging = ({ id, personId }: Pick<ContactPoint, 'id' | 'personId'>, to: string): Merging => ({
  from: personId,
  to,
  proof: 'contact',
  speaking: 'from',
  contactPointId: id,
});

/** A ticket of somebody new, saved. */
export const addTicket = async (stores: OpenStores, overrides: Partial<Pending> = {}): Promise<Pending> => {
  const customer = await addPerson(stores);
  const ticket = aTicket(customer.id, overrides);
  const submitted = { type: 'ticket.submitted.v1' as const, facts: ticketFacts, holds: [], at: NOW };
  await stores.works.run(aCause, ({ tickets }) => tickets.add(ticket, [submitted]));
  return ticket;
};

/** Somebody who can be reached in a chat, saved. */
export const addContact = async (stores: OpenStores, overrides: Partial<ContactPoint> = {}): Promise<ContactPoint> => {
  const { id } = await addPerson(stores);
  const point = aContactPoint(id, overrides);
  await stores.works.run(aCause, ({ people }) => people.addContactPoint(point));
  return point;
};

/** The same plan some hours later. */
export const shifted = (by: number): Pick<Visit, 'window' | 'span' | 'arrival'> => ({
  window: { start: visitFacts.window.start + hours(by), end: visitFacts.window.end + hours(by) },
  span: { start: visitFacts.span.start + hours(by), end: visitFacts.span.end + hours(by) },
  arrival: visitFacts.arrival + hours(by),
});
