import type { Work } from '../ports/work.ts';
import { lockOffer } from './answer-offer.ts';
import { changeOffer } from './change.ts';

const OFFER_CARD = 'offer:';

/** An offer's ledger keeps when its platform accepted it: one that never got there was not let lapse by its expert. */
export const noteDelivery = async (work: Work, cardKey: string): Promise<void> => {
  const locked = await lockOffer(work, cardKey.slice(OFFER_CARD.length));
  if (locked && locked.offer.state.deliveredAt === null) {
    await changeOffer(work, locked.offer, { kind: 'note_delivery', at: work.now });
  }
};

/** Whether a message's delivery means anything beyond the message. */
export const isDeliveryWorthNoting = (cardKey: string | null): cardKey is string =>
  cardKey?.startsWith(OFFER_CARD) ?? false;
