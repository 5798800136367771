import { type Emulator, nextId, nowSeconds } from './emulator.ts';
import { tell } from './tell.ts';

/** `closed`: Stripe's page says that this link takes no money any more. */
export type Paid = 'paid' | 'closed' | 'no_such_link';

/** Somebody fills in the page behind a link with a card that works. */
export const pay = (emulator: Emulator, linkId: string): Paid => {
  const link = emulator.paymentLinks.get(linkId);
  if (!link) return 'no_such_link';
  const sessions = link.restrictions?.completed_sessions ?? null;
  if (!link.active || (sessions !== null && sessions.count >= sessions.limit)) return 'closed';
  const { id, amount, currency, metadata } = link;
  if (sessions) {
    const completed = { ...sessions, count: sessions.count + 1 };
    emulator.paymentLinks.set(id, { ...link, restrictions: { completed_sessions: completed } });
  }
  const intent = nextId(emulator, 'pi');
  emulator.paymentIntents.set(intent, { id: intent, amount, currency, refunded: 0 });
  tell(emulator, 'checkout.session.completed', {
    id: nextId(emulator, 'cs'),
    object: 'checkout.session',
    created: nowSeconds(emulator),
    amount_total: amount,
    currency,
    // The link's metadata are copied to each session that begins with it.
    metadata,
    mode: 'payment',
    payment_intent: intent,
    payment_link: id,
    payment_status: 'paid',
    status: 'complete',
  });
  return 'paid';
};
