import type { Delivery } from '../../../core/ports/channel-adapter.ts';
import { classifyError } from '../classify-error.ts';

/** Under which sid Twilio has something to send; else how a message ends that can't be sent for want of it. */
export type FoundContent = { readonly kind: 'found'; readonly sid: string } | Exclude<Delivery, { kind: 'accepted' }>;

/** Why it could not be found or made. Whatever the error says of the call, the message itself was not sent yet. */
export const notFound = (error: unknown): Exclude<FoundContent, { kind: 'found' }> => {
  const delivery = classifyError(error);
  if (delivery.kind === 'unreachable') return { ...delivery, maybeDelivered: false };
  return delivery.kind === 'accepted' ? { kind: 'refused', why: 'no content was made' } : delivery;
};
