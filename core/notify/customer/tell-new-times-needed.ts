import { zoneOf } from '../zone-of.ts';
import { formatMoment } from '../../dialogue/format/format-time.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { isAnswering } from './is-answering.ts';
import { tellAboutTicket } from './tell-about-ticket.ts';

/** All times that the customer gave have passed. */
export const tellNewTimesNeeded = async (work: Work, ticket: Ticket): Promise<void> => {
  if (isAnswering(work, ticket)) return;
  const until = work.now + work.policies['unverified.expireAfter'];
  await tellAboutTicket(
    work,
    ticket,
    (say, locale) => ({
      title: say('new-times-title', { device: ticket.device.label }),
      body: say('new-times-body', { code: ticket.code, until: formatMoment(until, zoneOf(work, ticket), locale) }),
    }),
    ['change_time', 'cancel_ticket', 'person'],
  );
};
