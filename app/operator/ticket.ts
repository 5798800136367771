import type { Result } from '../../core/kernel/result.ts';
import { peopleIn, type StoryLine, tellStory } from '../../core/notify/story/tell-story.ts';
import type { Offer } from '../../core/offer/offer.ts';
import type { Work } from '../../core/ports/work.ts';
import type { HoldKind, Ticket } from '../../core/ticket/ticket.ts';
import { parseTicketCode } from '../../core/ticket/ticket-code.ts';
import { cancelForCustomer } from '../../core/usecases/cancel-for-customer.ts';
import { markPaid } from '../../core/usecases/billing/mark-paid.ts';
import { settleHold } from '../../core/usecases/settle-hold.ts';
import type { Visit } from '../../core/visit/visit.ts';
import type { Desk } from './desk.ts';
import { OperatorError } from './operator-error.ts';

type WithExpert<T> = T & { readonly expert: string | null };

export interface TicketAnswer {
  readonly ticket: Ticket;
  readonly customer: { readonly id: string; readonly name: string | null };
  readonly visits: ReadonlyArray<WithExpert<Visit>>;
  readonly offers: ReadonlyArray<WithExpert<Offer>>;
  /** Where the ticket's wall clocks are. */
  readonly timeZone: string;
}

export interface TicketStory {
  readonly code: string;
  readonly status: Ticket['status'];
  readonly timeZone: string;
  readonly story: readonly StoryLine[];
}

/** What a look at a ticket takes. */
type TicketDesk = Pick<Desk, 'works' | 'cause'>;

export const showTicket = (desk: TicketDesk, typed: string): Promise<TicketAnswer> => inWork(desk, typed, describe);

export const showStory = (desk: TicketDesk, typed: string): Promise<TicketStory> =>
  inWork(desk, typed, async (work, ticket) => {
    const events = await work.tickets.story(ticket.id);
    const names = await namesOf(work, peopleIn(events));
    const timeZone = zoneOf(work, ticket);
    const setting = { say: work.texts.in('en'), locale: 'en', timeZone, nameOf: (id: string) => names.get(id) ?? null };
    return { code: ticket.code, status: ticket.status, timeZone, story: tellStory(events, setting) };
  });

/** Says that what held the ticket is settled; with the last hold gone experts are asked. */
export const settle = (desk: Desk, typed: string, hold: HoldKind): Promise<TicketAnswer> =>
  inWork(desk, typed, async (work, { id }) =>
    describe(work, accepted(await (hold === 'payment' ? markPaid(work, id) : settleHold(work, id, hold)))),
  );

export const cancel = (desk: Desk, typed: string, reason: string): Promise<TicketAnswer> =>
  inWork(desk, typed, async (work, { id }) => describe(work, accepted(await cancelForCustomer(work, id, reason))));

const inWork = async <T>(
  desk: TicketDesk,
  typed: string,
  body: (work: Work, ticket: Ticket) => Promise<T>,
): Promise<T> => {
  const code = parseTicketCode(typed);
  if (code === null) throw new OperatorError('no_ticket_code', `"${typed}" is no ticket code, such as T-7K3QX.`);
  const works = await desk.works();
  return works.run(desk.cause, async (work) => {
    const ticket = await work.tickets.findByCode(code);
    if (!ticket) throw new OperatorError('no_such_ticket', `There is no ticket ${code}.`);
    return body(work, ticket);
  });
};

const accepted = (result: Result<Ticket>): Ticket => {
  if (result.ok) return result.value;
  const { code, facts } = result.refusal;
  const status = facts['status'] === undefined ? '' : ` It is ${facts['status']}.`;
  throw new OperatorError(code, `The ticket doesn't allow it: ${code.replaceAll('_', ' ')}.${status}`, { facts });
};

const describe = async (work: Work, ticket: Ticket): Promise<TicketAnswer> => {
  const visits = await work.visits.ofTicket(ticket.id);
  const offers = await work.offers.ofTicket(ticket.id);
  const names = await namesOf(work, [ticket.customerId, ...[...visits, ...offers].map(({ expertId }) => expertId)]);
  const withExpert = <T extends { readonly expertId: string }>(one: T): WithExpert<T> => ({
    ...one,
    expert: names.get(one.expertId) ?? null,
  });
  return {
    ticket,
    customer: { id: ticket.customerId, name: names.get(ticket.customerId) ?? null },
    visits: visits.map(withExpert),
    offers: offers.map(withExpert),
    timeZone: zoneOf(work, ticket),
  };
};

const zoneOf = (work: Work, { address }: Ticket): string => address?.timeZone ?? work.policies['home.timeZone'];

const namesOf = async (work: Work, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const people = new Map<string, string>();
  for (const id of new Set(personIds)) {
    const person = await work.people.find(id);
    if (person) people.set(id, person.name);
  }
  return people;
};
