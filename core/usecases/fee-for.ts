import { baseFee } from '../offer/base-fee.ts';
import { type Fee, plainFee } from '../offer/fee.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** What a visit of this length earns its expert. */
export const feeFor = async (work: Work, { code, device }: Ticket, workMinutes: number): Promise<Fee> => {
  const category = await work.catalogue.category(device.category);
  if (!category) throw new Error(`Nothing is known of ${device.category}, which ${code} is about`);
  return plainFee(baseFee(category, workMinutes));
};
