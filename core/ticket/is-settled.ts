import type { PaymentStanding } from './ticket.ts';

/** Somebody has paid, or need not. */
export const isSettled = ({ kind }: PaymentStanding): boolean => kind === 'covered' || kind === 'paid';
