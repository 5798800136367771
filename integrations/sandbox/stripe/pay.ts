import { type Emulator, nextId, nowSeconds } from './emulator.ts';
import type { CheckoutSession } from './stripe-types.ts';
import { tell } from './tell.ts';

/** `closed`: Stripe's page says that this link, or this page, takes no money any more. */
export type Paid = 'paid' | 'closed' | 'no_such_link';

const DAY_SECONDS = 24 * 3_600;

/** Somebody opens the page behind a link; null where it is no longer active. */
export const openPage = (emulator: Emulator, linkId: string): CheckoutSession | null => {
  const link = emulator.paymentLinks.get(linkId);
  const sessions = link?.restrictions?.completed_sessions ?? null;
  if (!link?.active || (sessions !== null && sessions.count >= sessions.limit)) return null;
  const created = nowSeconds(emulator);
  const session: CheckoutSession = {
    id: nextId(emulator, 'cs_test'),
    object: 'checkout.session',
    created,
    expires_at: created + DAY_SECONDS,
    amount_total: link.amount,
    currency: link.currency,
    metadata: link.metadata,
    mode: 'payment',
    payment_intent: null,
    payment_link: linkId,
    payment_status: 'unpaid',
    status: 'open',
  };
  emulator.sessions.set(session.id, session);
  return session;
};

/** They fill it in with a card that works. A page that was opened in time takes their money, though its link is closed by now. */
export const payPage = (emulator: Emulator, sessionId: string): Paid => {
  const session = emulator.sessions.get(sessionId);
  const link = session && emulator.paymentLinks.get(session.payment_link);
  if (!session || !link) return 'no_such_link';
  const sessions = link.restrictions?.completed_sessions ?? null;
  const isUsed = sessions !== null && sessions.count >= sessions.limit;
  if (session.status !== 'open' || session.expires_at <= nowSeconds(emulator) || isUsed) return 'closed';
  if (sessions) {
    const completed = { ...sessions, count: sessions.count + 1 };
    emulator.paymentLinks.set(link.id, { ...link, restrictions: { completed_sessions: completed } });
  }
  const { amount_total: amount, currency } = session;
  const intent = nextId(emulator, 'pi');
  emulator.paymentIntents.set(intent, { id: intent, charge: nextId(emulator, 'ch'), amount, currency, refunded: 0 });
  const complete = { ...session, payment_intent: intent, payment_status: 'paid', status: 'complete' } as const;
  emulator.sessions.set(session.id, complete);
  tell(emulator, 'checkout.session.completed', complete);
  return 'paid';
};

/** Opened and paid in one go. */
export const pay = (emulator: Emulator, linkId: string): Paid => {
  if (!emulator.paymentLinks.has(linkId)) return 'no_such_link';
  const session = openPage(emulator, linkId);
  return session ? payPage(emulator, session.id) : 'closed';
};

export const expire = (emulator: Emulator, session: CheckoutSession): CheckoutSession => {
  const expired = { ...session, status: 'expired' } as const;
  emulator.sessions.set(session.id, expired);
  tell(emulator, 'checkout.session.expired', expired);
  return expired;
};
