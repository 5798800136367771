import { standingOf } from '../../../dialogue/customer/standing-of.ts';
import { formatAge } from '../../../dialogue/format/format-age.ts';
import type { Work } from '../../../ports/work.ts';
import type { Ticket } from '../../../ticket/ticket.ts';
import { isAnswering } from '../is-answering.ts';
import { tellAboutTicket } from '../tell-about-ticket.ts';

/** A plan covers it after all: what it waited for is settled. */
export const tellCovered = async (work: Work, ticket: Ticket): Promise<void> => {
  const { payment, code, device } = ticket;
  if (payment.kind !== 'covered' || isAnswering(work, ticket)) return;
  const standing = await standingOf(work, ticket);
  const compose: Parameters<typeof tellAboutTicket>[2] = (say, locale) => ({
    title: say('payment-covered-title', { plan: payment.plan }),
    body: say('payment-covered-body', {
      code,
      device: device.label,
      age: formatAge(say, work.now - payment.asOf),
      next: standing.full(say, locale),
    }),
  });
  await tellAboutTicket(work, ticket, compose, ['track', 'change_time', 'person']);
};
