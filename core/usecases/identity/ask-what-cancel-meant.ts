import { formatDay } from '../../dialogue/format/format-time.ts';
import type { Choice } from '../../dialogue/message.ts';
import type { Say } from '../../dialogue/texts/texts.ts';
import { whereToReach } from '../../notify/reach.ts';
import { tell } from '../../notify/tell.ts';
import type { ContactPoint, Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { expectedArrival } from '../../visit/expected-arrival.ts';
import type { Visit } from '../../visit/visit.ts';

const TICKETS_LOOKED_AT = 10;

/** The task for people where nobody can be asked. */
const maybeCancelledTask = (ticketId: string): string => `maybe_cancel:${ticketId}`;

/**
 * The carrier took the word for its own, and perhaps it was about the visit. Nothing is cancelled by a guess: they are
 * asked where they can still be reached, and otherwise people ask.
 */
export const askWhatCancelMeant = async (
  work: Work,
  person: Person,
  point: ContactPoint,
  word: string,
): Promise<void> => {
  const next = await nextVisit(work, person.id);
  if (!next) return;
  const { ticket, visit } = next;
  const where = await whereToReach(work, person.id);
  if (where === null || where.id === point.id) {
    return work.tasks.open(maybeCancelledTask(ticket.id), ticket.id, person.id, 'wrote_cancel');
  }
  const timeZone = ticket.address?.timeZone ?? person.timeZone;
  await tell(work, person.id, { ticketId: ticket.id, urgency: 'critical' }, (say, { locale }) => ({
    body: say('consent-which', {
      word: word.trim().toUpperCase(),
      channel: say(`channel-${point.channel}`),
      code: ticket.code,
      day: formatDay(expectedArrival(visit), timeZone, locale),
    }),
    choices: choicesFor(say, ticket.id),
    columns: 2,
  }));
};

const choicesFor = (say: Say, ticketId: string): readonly Choice[] => [
  { label: say('choice-cancel-ticket'), action: { do: 'open', dialogue: 'cancel_ticket', args: { ticketId } } },
  { label: say('cancel-keep'), action: { do: 'keep_visit', ticketId } },
];

const nextVisit = async (work: Work, customerId: string): Promise<{ ticket: Ticket; visit: Visit } | null> => {
  const planned: Array<{ ticket: Ticket; visit: Visit }> = [];
  for (const ticket of await work.tickets.ofCustomer(customerId, TICKETS_LOOKED_AT)) {
    if (ticket.status !== 'scheduled') continue;
    const visit = (await work.visits.find(ticket.visitId))?.state;
    if (visit) planned.push({ ticket, visit });
  }
  return planned.toSorted((a, b) => expectedArrival(a.visit) - expectedArrival(b.visit))[0] ?? null;
};
