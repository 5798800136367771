import { deskVoice } from '../../desk/desk-voice.ts';
import { type DeskPage, pageKey } from '../../desk/pages/desk-page.ts';
import { mirror, noticeLine } from '../../desk/pages/mirror.ts';
import { formatMoney } from '../../dialogue/format/format-money.ts';
import type { Payment } from '../../entitlement/payment.ts';
import type { Work } from '../../ports/work.ts';

/** A line in the ticket's thread about its money, and the page as it is now. */
export const noteAtDesk = async (
  work: Work,
  { ticketId, price }: Pick<Payment, 'ticketId' | 'price'>,
  text: string,
  facts: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const page: DeskPage = { kind: 'ticket', ticketId };
  const { say, locale } = deskVoice(work);
  await mirror(work, pageKey(page), noticeLine(say(text, { price: formatMoney(price, locale), ...facts })));
  await work.desk.touch(page);
};
