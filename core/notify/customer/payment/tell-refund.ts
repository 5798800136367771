import { formatMoney } from '../../../dialogue/format/format-money.ts';
import type { Refund, RefundStatus } from '../../../entitlement/refund.ts';
import type { Work } from '../../../ports/work.ts';
import type { Ticket } from '../../../ticket/ticket.ts';
import { tellAboutTicket } from '../tell-about-ticket.ts';

/** Which words for which news. What was never begun is the desk's to mend, and nothing to worry a customer with. */
const TEXTS: Readonly<Partial<Record<RefundStatus, { readonly title: string; readonly body: string }>>> = {
  ordered: { title: 'payment-refund-ordered-title', body: 'payment-refund-ordered-body' },
  done: { title: 'payment-refunded-title', body: 'payment-refunded-body' },
  failed: { title: 'payment-refund-failed-title', body: 'payment-refund-failed-body' },
};

/** They were told that money is coming. */
const TOLD: ReadonlySet<RefundStatus | null> = new Set(['ordered', 'done']);

/** Their money: ordered back, gone back, or with us still. */
export const tellRefund = async (
  work: Work,
  ticket: Ticket,
  { status, amount }: Refund,
  was: RefundStatus | null,
): Promise<void> => {
  const texts = TEXTS[status];
  if (texts === undefined || (status === 'failed' && !TOLD.has(was))) return;
  await tellAboutTicket(
    work,
    ticket,
    (say, locale) => {
      const words = { price: formatMoney(amount, locale), code: ticket.code, device: ticket.device.label };
      return { title: say(texts.title, words), body: say(texts.body, words) };
    },
    ['person'],
  );
};
