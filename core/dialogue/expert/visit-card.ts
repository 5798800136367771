import { unreachable } from '../../kernel/result.ts';
import { numberOf } from '../../people/number-of.ts';
import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { type ActiveVisit, isActive, type Visit } from '../../visit/visit.ts';
import { mapLinks } from '../format/map-links.ts';
import type { Choice, Message } from '../message.ts';
import type { Say } from '../texts/texts.ts';
import { describeEnding, describeVisit } from './describe-visit.ts';
import { earlierVisits } from './visit-history.ts';

export const visitCardKey = (visitId: string): string => `visit:${visitId}`;

/** The card of a visit as it stands. Who the customer is, and where, is on it only until the visit is over. */
export const composeVisitCard = async (
  work: Work,
  visit: Visit,
  ticket: Ticket,
): Promise<(say: Say, person: Person) => Message> => {
  const customer = await work.people.find(ticket.customerId);
  const phone = await phoneOf(work, ticket.customerId);
  const history = await earlierVisits(work, visit);
  return (say, { locale, timeZone }) => {
    const title = say('visit-title', { code: ticket.code, device: ticket.device.label });
    const place = { locale, timeZone: ticket.address?.timeZone ?? timeZone };
    if (!isActive(visit)) return { title, body: describeEnding(say, visit, ticket, place) };
    const known = { name: customer?.name ?? '', phone, history };
    return {
      title,
      body: describeVisit(say, { visit, ticket, ...known }, place),
      choices: choicesOf(say, visit),
      firstChoice: FIRST_CHOICE[visit.status],
      columns: 2,
      ...(ticket.address && { links: mapLinks(ticket.address.place) }),
    };
  };
};

/** A number that the customer can be called on; some are known to us only by their name on a platform. */
const phoneOf = async (work: Work, personId: string): Promise<string | null> => {
  const points = await work.people.contactPoints(personId);
  // A number that was typed and never proved may be anybody's.
  return (
    points
      .filter(({ verified }) => verified)
      .map(numberOf)
      .find((number) => number !== null) ?? null
  );
};

/** Each status has numbers of its own: the second of two quick taps on *On my way* must not say *I've arrived*. */
const FIRST_CHOICE: Readonly<Record<ActiveVisit['status'], number>> = { confirmed: 0, en_route: 2, on_site: 4 };

const choicesOf = (say: Say, visit: ActiveVisit): readonly Choice[] => {
  const visitId = visit.id;
  const args = { visitId };
  const giveUp: Choice = {
    label: say('visit-cannot-make-it'),
    action: { do: 'open', dialogue: 'cannot_make_it', args },
  };
  switch (visit.status) {
    case 'confirmed':
      return [{ label: say('visit-on-my-way'), action: { do: 'depart', visitId } }, giveUp];
    case 'en_route':
      return [{ label: say('visit-arrived'), action: { do: 'arrive', visitId } }, giveUp];
    case 'on_site':
      return [{ label: say('visit-finish'), action: { do: 'open', dialogue: 'finish_visit', args } }];
    default:
      return unreachable(visit);
  }
};
