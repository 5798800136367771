import type { ContactPoint } from './person.ts';

/** A contact point that nothing has happened on yet. */
export const newContactPoint = (
  point: Pick<ContactPoint, 'id' | 'personId' | 'channel' | 'address' | 'verified'>,
): ContactPoint => ({
  ...point,
  rank: null,
  optedOutAt: null,
  goneAt: null,
  lastInboundAt: null,
  lastDeliveryAt: null,
});
