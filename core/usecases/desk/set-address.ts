import { refuse, type Result } from '../../kernel/result.ts';
import type { Place } from '../../kernel/place.ts';
import type { Work } from '../../ports/work.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { changeTicket } from '../change.ts';
import { settleHold } from '../settle-hold.ts';

/** Somebody has found out where it is: the ticket has an address, the customer's next one too, and it flows on. */
export const setAddress = async (
  work: Work,
  ticketId: string,
  { text, place }: { readonly text: string; readonly place: Place },
): Promise<Result<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (!read) return refuse('no_such_ticket');
  if (!holdsOf(read.state).some(({ kind }) => kind === 'address')) return refuse('address_known');
  const timeZone = work.places.timeZoneAt(place) ?? work.policies['home.timeZone'];
  const address = { text, place, timeZone };
  const set = await changeTicket(work, read, { kind: 'set_address', address, at: work.now });
  if (!set.ok) return set;
  await work.people.addAddress({ ...address, id: work.ids.uuid(), personId: read.state.customerId });
  return settleHold(work, ticketId, 'address');
};
