import { categoryName } from '../../format/category-name.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { unreachable } from '../../../kernel/result.ts';
import type { PaymentStanding } from '../../../ticket/ticket.ts';
import type { Talk } from '../../dialogue.ts';
import { formatAge } from '../../format/format-age.ts';
import { formatWindow } from '../../format/format-time.ts';
import { shorten } from '../../format/shorten.ts';
import type { Say } from '../../texts/texts.ts';
import { type ReportDraft } from './report-draft.ts';

const WORDS_SHOWN = 600;

/** Everything that was understood, said back. */
export const describeReport = async (
  { work, say, person }: Talk,
  { category, device, description, attachments, address, addressText, windows }: ReportDraft,
  payment: PaymentStanding,
  mayBeKnown: boolean,
): Promise<string> => {
  const kind = await work.catalogue.category(category ?? '');
  const name = kind ? categoryName(say, kind) : '';
  const timeZone = address?.timeZone ?? work.policies['home.timeZone'];
  const times = windows.map((window) => formatWindow(window, timeZone, person.locale)).join('; ');
  return [
    say('summary-device', { category: name, device: device?.label ?? '' }),
    say('summary-fault', { description: shorten(description ?? '', WORDS_SHOWN) }),
    ...(attachments.length > 0 ? [say('card-attachments', { count: attachments.length })] : []),
    say('summary-address', { address: address?.text ?? addressText ?? '' }),
    ...(address === null ? [say('summary-address-open')] : []),
    say('summary-times', { windows: times }),
    paymentLine(say, work.now, payment, mayBeKnown),
  ].join('\n');
};

/** `mayBeKnown`: a plan could be found under a number that they haven't shared yet. */
const paymentLine = (say: Say, now: Instant, payment: PaymentStanding, mayBeKnown: boolean): string => {
  switch (payment.kind) {
    case 'covered':
      return say('summary-covered', { plan: payment.plan, age: formatAge(say, now - payment.asOf) });
    case 'paid':
      return say('summary-paid');
    case 'unpaid':
      return say('summary-unpaid');
    case 'unverified':
      if (payment.isStale) return say('summary-stale');
      return mayBeKnown ? say('summary-unverified') : say('summary-unpaid');
    default:
      return unreachable(payment);
  }
};
