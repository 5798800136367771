import type { Instant } from '../../kernel/instant.ts';
import type { Channel } from '../../people/channel.ts';
import type { Offer } from '../../offer/offer.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Visit } from '../../visit/visit.ts';
import { type DeferredAction, deferredKey } from '../deferred-action.ts';
import type { OpenTask } from '../pages/desk-glance.ts';
import { type PaymentView, paymentViews } from './payment-view.ts';
import { answerClock, ownerClock, type RunningClock } from './ticket-clocks.ts';

/** Everything that a ticket's page shows. */
export interface TicketView {
  readonly ticket: Ticket;
  readonly customer: string;
  /** Where the customer has told the carrier that they want to hear no more. */
  readonly optedOutOf: readonly Channel[];
  readonly owner: string | null;
  /** Who speaks with the customer in the bot's place, because of this ticket. */
  readonly agent: { readonly name: string; readonly since: Instant } | null;
  readonly clocks: readonly RunningClock[];
  readonly visit: { readonly visit: Visit; readonly expert: string } | null;
  readonly openOffers: readonly Offer[];
  readonly tasks: readonly OpenTask[];
  readonly decision: Decision | null;
  readonly payments: readonly PaymentView[];
}

/** What somebody has decided and may still take back. */
export interface Decision {
  readonly by: string;
  readonly action: DeferredAction;
  /** Whom it is about, where it is about an expert. */
  readonly expert: string;
}

export const readTicketView = async (work: Work, ticket: Ticket): Promise<TicketView> => {
  const { ownerId, customerId } = ticket;
  const talk = await work.desk.talkWith(customerId);
  const tasks = await work.desk.tasksOf(ticket.id);
  const waitingSince = (await isAbout(work, ticket, talk)) ? (talk?.waitingSince ?? null) : null;
  const agent = talk?.takenOver?.ticketId === ticket.id ? talk.takenOver : null;
  const clocks = [
    answerClock(waitingSince, work.policies, work.now),
    ownerClock(ticket, tasks, work.policies, work.now),
  ];
  return {
    ticket,
    customer: await nameOf(work, customerId),
    optedOutOf: await optedOutOf(work, customerId),
    owner: ownerId === null ? null : await nameOf(work, ownerId),
    agent: agent && { name: await nameOf(work, agent.by), since: agent.since },
    clocks: clocks.filter((clock) => clock !== null),
    visit: await visitOf(work, ticket),
    openOffers: (await work.offers.ofTicket(ticket.id)).filter(({ status }) => status === 'open'),
    tasks,
    decision: await decisionAbout(work, ticket),
    payments: await paymentViews(work, ticket),
  };
};

type Talk = Awaited<ReturnType<Work['desk']['talkWith']>>;

/** Somebody with several tickets waits once: it shows where the agent works, or with the newest that is open. */
const isAbout = async (work: Work, { id, customerId }: Ticket, talk: Talk): Promise<boolean> => {
  if (talk === null || talk.waitingSince === null) return false;
  return (talk.takenOver?.ticketId ?? (await work.desk.openTicketOf(customerId))?.id) === id;
};

const visitOf = async (work: Work, ticket: Ticket): Promise<TicketView['visit']> => {
  const visit = 'visitId' in ticket ? (await work.visits.find(ticket.visitId))?.state : undefined;
  return visit ? { visit, expert: await nameOf(work, visit.expertId) } : null;
};

const decisionAbout = async (work: Work, { id }: Ticket): Promise<Decision | null> => {
  const action = (await work.timers.waiting(deferredKey(id)))?.action;
  if (action?.kind !== 'desk_action') return null;
  const expertId = 'expertId' in action.action ? action.action.expertId : null;
  return {
    by: await nameOf(work, action.by),
    action: action.action,
    expert: expertId === null ? '' : await nameOf(work, expertId),
  };
};

const optedOutOf = async (work: Work, personId: string): Promise<readonly Channel[]> =>
  (await work.people.contactPoints(personId))
    .filter(({ verified, optedOutAt }) => verified && optedOutAt !== null)
    .map(({ channel }) => channel);

/** Of somebody who was erased there is no name any more. */
const nameOf = async (work: Work, personId: string): Promise<string> =>
  (await work.people.find(personId))?.name ?? work.texts.in('en')('story-somebody');
