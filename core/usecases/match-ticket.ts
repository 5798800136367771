import { days, minutes } from '../kernel/instant.ts';
import type { Window } from '../kernel/window.ts';
import { askedExperts } from '../offer/asked-experts.ts';
import type { Expert } from '../people/person.ts';
import { channelFacts, reachableRungs } from '../notify/reach.ts';
import type { Work } from '../ports/work.ts';
import { type ExpertAgenda, agendaHorizon } from '../scheduling/agenda.ts';
import { matchExperts, type MatchResult } from '../scheduling/match-experts.ts';
import type { Device, Ticket } from '../ticket/ticket.ts';
import type { Visit } from '../visit/visit.ts';

/** The skill that a device asks for whose model nobody has confirmed. */
const USUAL_SKILL = 1;
const FAIRNESS_OVER = days(7);

interface DeviceNeeds {
  readonly skillLevel: 1 | 2 | 3;
  readonly workMinutes: number;
}

const deviceNeeds = async (work: Work, device: Device): Promise<DeviceNeeds> => {
  const model = device.modelId === null ? null : await work.catalogue.model(device.modelId);
  if (model) return { skillLevel: model.skillLevel, workMinutes: model.minutes };
  const category = await work.catalogue.category(device.category);
  return { skillLevel: USUAL_SKILL, workMinutes: category?.minutes ?? 60 };
};

/** Whoever ran out of time has said how much work is left. */
const whatIsLeft = (needs: DeviceNeeds, visits: readonly Visit[]): DeviceNeeds => {
  const last = visits.findLast(({ status }) => status === 'finished');
  return last?.status === 'finished' && last.outcome.kind === 'follow_up_needed'
    ? { ...needs, workMinutes: last.outcome.minutes }
    : needs;
};

/** Whoever no channel reaches would let every offer lapse; a person who chooses them may know how to reach them. */
const expertsOutOfReach = async (work: Work, experts: readonly Expert[]): Promise<ReadonlySet<string>> => {
  const points = await work.matches.contactPoints(experts.map(({ personId }) => personId));
  const facts = channelFacts(work);
  const isInReach = ({ personId }: Expert): boolean =>
    reachableRungs(points.get(personId) ?? [], facts, work.now).length > 0;
  return new Set(experts.filter((expert) => !isInReach(expert)).map(({ personId }) => personId));
};

/** What each of them has to do around these windows, but for what they hold for the ticket itself. */
const agendasOf = async (
  work: Work,
  experts: readonly Expert[],
  windows: readonly Window[],
  own: ReadonlySet<string>,
): Promise<readonly ExpertAgenda[]> => {
  const ids = experts.map(({ personId }) => personId);
  const entries = windows.length === 0 ? null : await work.matches.agendas(ids, agendaHorizon(windows));
  return experts.map((expert) => ({
    expert,
    entries: (entries?.get(expert.personId) ?? []).filter(({ id }) => !own.has(id)),
  }));
};

/**
 * Ranks and explains who could do a ticket in the windows that its customer still has ahead. The system asks nobody
 * twice; where a person chooses, whoever was asked before counts too, and what they hold for this ticket holds nothing.
 */
export const matchTicket = async (
  work: Work,
  ticket: Ticket,
  chosenBy: 'system' | 'person' = 'system',
): Promise<MatchResult> => {
  const { address, device } = ticket;
  if (!address) throw new Error(`Ticket ${ticket.code} is looked after without an address`);
  const visits = await work.visits.ofTicket(ticket.id);
  const { skillLevel, workMinutes } = whatIsLeft(await deviceNeeds(work, device), visits);
  const earliest = work.now + work.policies['offers.leadTime'];
  const windows = ticket.windows.filter((window) => window.end > earliest + minutes(1));
  const experts = await work.people.expertsFor(device.category);
  const offers = await work.offers.ofTicket(ticket.id);
  const own = new Set(chosenBy === 'person' ? offers.map(({ id }) => id) : []);
  return matchExperts({
    job: {
      ticketId: ticket.id,
      device: { category: device.category, brand: device.brand, skillLevel },
      place: address.place,
      windows,
      workMinutes,
      earliest,
    },
    agendas: await agendasOf(work, experts, windows, own),
    outOfReach: chosenBy === 'person' ? new Set() : await expertsOutOfReach(work, experts),
    asked: chosenBy === 'person' ? new Set() : askedExperts(ticket, offers, visits),
    excluded: ticket.excludedExperts,
    visitedBefore: new Set(visits.filter(({ status }) => status === 'finished').map(({ expertId }) => expertId)),
    recentJobs: await work.matches.recentJobs(work.now - FAIRNESS_OVER),
    travel: work.travel,
  });
};
