import { tellColleague } from '../../desk/tell-colleague.ts';
import type { Payment } from '../../entitlement/payment.ts';
import { refreshTicketCard } from '../../notify/customer/refresh-ticket-card.ts';
import { showPayment } from '../../notify/customer/payment/show-payment.ts';
import type { Work } from '../../ports/work.ts';
import { noteAtDesk } from './note-at-desk.ts';

interface MadeLink {
  readonly provider: string;
  readonly ref: string;
  /** What its customer is given. */
  readonly url: string;
  /** Where that leads, if it is an address of ours. */
  readonly pageUrl: string | null;
}

/** There is a link now: its customer gets it. Where nobody has to pay any more it is only noted, so that it can be closed. */
export const linkMade = async (
  work: Work,
  { id, ticketId }: Payment,
  { provider, ref, url, pageUrl }: MadeLink,
): Promise<void> => {
  const ticket = (await work.tickets.lock(ticketId))?.state;
  const payment = await work.billing.payment(id);
  if (!ticket || !payment) return;
  if (payment.status === 'void_wanted') {
    await work.billing.savePayment({ ...payment, provider, linkRef: ref }, 'void_wanted');
    return;
  }
  const asked: Payment = { ...payment, provider, linkRef: ref, url, pageUrl, status: 'asked' };
  if (!(await work.billing.savePayment(asked, 'wanted'))) return;
  await noteAtDesk(work, asked, 'desk-billing-asked');
  await refreshTicketCard(work, ticket);
  await showPayment(work, ticket, asked);
};

/** No link will come of it: whoever asked hears why, and so does the ticket's thread. */
export const linkRefused = async (work: Work, payment: Payment, provider: string, why: string): Promise<void> => {
  const failed: Payment = { ...payment, provider, status: 'failed', why };
  if (!(await work.billing.savePayment(failed, 'wanted'))) return;
  await noteAtDesk(work, failed, 'desk-billing-failed', { why });
  const code = (await work.tickets.find(payment.ticketId))?.state.code ?? '';
  if (payment.askedBy === null) return;
  await tellColleague(work, payment.askedBy, ({ say }) => say('desk-billing-not-asked', { code, why }));
};

/** Nobody can pay by it any more. */
export const linkClosed = async (work: Work, { id }: Payment): Promise<void> => {
  const payment = await work.billing.payment(id);
  if (payment) await work.billing.savePayment({ ...payment, status: 'void' }, 'void_wanted');
};
