import { pendingWords } from '../../dialogue/customer/pending-words.ts';
import { zoneOf } from '../zone-of.ts';
import type { Work } from '../../ports/work.ts';
import type { PendingReason, Ticket } from '../../ticket/ticket.ts';
import { isAnswering } from './is-answering.ts';
import { tellAboutTicket } from './tell-about-ticket.ts';

/** Nobody has said yes so far: why, and what happens next. */
export const tellStillLooking = async (work: Work, ticket: Ticket, reason: PendingReason): Promise<void> => {
  if (isAnswering(work, ticket)) return;
  const { code, device } = ticket;
  await tellAboutTicket(
    work,
    ticket,
    (say, locale) => ({
      title: say('still-looking-title', { device: device.label }),
      body: `${pendingWords(say, work, reason, { timeZone: zoneOf(work, ticket), locale })}\n${say('still-looking-next', { code })}`,
    }),
    ['change_time', 'track', 'person'],
  );
};
