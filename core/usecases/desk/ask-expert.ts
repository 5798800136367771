import { ok, refuse, type Result } from '../../kernel/result.ts';
import { afterQuietHours } from '../../notify/quiet-hours.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { changeTicket, must } from '../change.ts';
import { makeOffer } from '../make-offer.ts';
import { findCandidate } from './find-candidate.ts';

/** *Ask expert*: somebody at the desk offers a ticket to one expert; whatever is offered to others stays open. */
export const askExpert = async (work: Work, ticketId: string, expertId: string): Promise<Result<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (!read) return refuse('no_such_ticket');
  const found = await findCandidate(work, read.state, expertId);
  if (!found.ok) return found;
  const offers = await work.offers.ofTicket(ticketId);
  if (offers.some((offer) => offer.status === 'open' && offer.expertId === expertId)) return refuse('already_asked');
  // Nobody is woken to be asked, whoever asks.
  const until = afterQuietHours(work.now, found.value.expert.timeZone, work.policies.quietHours);
  if (until > work.now) return refuse('expert_asleep', { until });
  await makeOffer(work, read.state, found.value, 'direct');
  const asking = must(await changeTicket(work, read, { kind: 'explain_pending', reason: 'offering', at: work.now }));
  return ok(asking.state);
};
