import type { Work } from '../ports/work.ts';
import { lockOffer } from './answer-offer.ts';
import { changeOffer } from './change.ts';

/** What became of a message in the end. */
export interface DeliveryOutcome {
  readonly delivered: boolean;
  readonly why: string | null;
}

export interface NotedMessage {
  readonly messageId: string;
  readonly cardKey: string | null;
  readonly outcome: DeliveryOutcome;
}

/** What an agent of the desk wrote goes to the customer as a message of this card. */
export const DESK_CARD = 'desk:';
const OFFER_CARD = 'offer:';

/** Whether what became of a message means anything beyond the message. */
export const isDeliveryWorthNoting = ({ cardKey, outcome }: NotedMessage): boolean =>
  cardKey !== null && (cardKey.startsWith(DESK_CARD) || (cardKey.startsWith(OFFER_CARD) && outcome.delivered));

/** Tells whoever waits for it: the agent whose words these were, or the ledger of an offer. */
export const noteDelivery = async (work: Work, message: NotedMessage): Promise<void> => {
  const { messageId, cardKey, outcome } = message;
  if (cardKey === null || !isDeliveryWorthNoting(message)) return;
  if (cardKey.startsWith(DESK_CARD)) await work.desk.settleLine(messageId, outcome);
  else await noteOfferDelivered(work, cardKey.slice(OFFER_CARD.length));
};

/** An offer's ledger keeps when its platform accepted it: one that never got there was not let lapse by its expert. */
const noteOfferDelivered = async (work: Work, offerId: string): Promise<void> => {
  const locked = await lockOffer(work, offerId);
  if (locked && locked.offer.state.deliveredAt === null) {
    await changeOffer(work, locked.offer, { kind: 'note_delivery', at: work.now });
  }
};
